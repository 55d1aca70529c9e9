import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pickVariables, variableNames } from "./environment.ts";
import { projectRoot } from "./project.ts";

describe("the Worker's variables", () => {
  test("the process wins over the file", () => {
    expect(pickVariables({ PUBLIC_URL: "https://file" }, { PUBLIC_URL: "https://process" }).PUBLIC_URL).toBe(
      "https://process",
    );
  });

  test("an empty value counts as absent, also one that hides the file's", () => {
    const picked = pickVariables({ TWILIO_AUTH_TOKEN: "from the file", MAIL_FROM: "" }, { TWILIO_AUTH_TOKEN: "" });
    expect(picked).toEqual({ ENVIRONMENT: "development" });
  });

  test(".env.example names every one of them and nothing else", () => {
    const example = readFileSync(join(projectRoot, ".env.example"), "utf8");
    const named = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(variableNames));
  });

  test("production is chosen, never assumed", () => {
    expect(pickVariables({}, {}).ENVIRONMENT).toBe("development");
    expect(pickVariables({}, { ENVIRONMENT: "production" }).ENVIRONMENT).toBe("production");
  });

  test("nothing else of this machine reaches the Worker", () => {
    expect(pickVariables({ SECRET: "1" }, { HOME: "/home/me", AWS_SECRET_ACCESS_KEY: "2" })).toEqual({
      ENVIRONMENT: "development",
    });
  });

  test("values keep quotes, dollars and hashes as they are", () => {
    expect(pickVariables({}, { TWILIO_AUTH_TOKEN: `a$b#c"d'` }).TWILIO_AUTH_TOKEN).toBe(`a$b#c"d'`);
  });
});
