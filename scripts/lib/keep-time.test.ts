import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everyMinutes } from "./keep-time.ts";
import { projectRoot } from "./project.ts";

test("every N minutes is understood, anything else is not guessed at", () => {
  expect(everyMinutes("*/5 * * * *")).toBe(5);
  for (const cron of ["*/0 * * * *", "*/60 * * * *", "0 3 * * *", "* * * * *", "*/5 * * * 1", ""]) {
    expect(everyMinutes(cron)).toBeUndefined();
  }
});

test("the Worker's own schedule is one of those", () => {
  const crons = /^crons = (\[.*\])$/m.exec(readFileSync(join(projectRoot, "wrangler.toml"), "utf8"))?.[1] ?? "[]";
  for (const cron of JSON.parse(crons) as string[]) expect(everyMinutes(cron)).toBeGreaterThan(0);
});
