import { describe, expect, it } from "vitest";
import { isOwnPage } from "./return-url.ts";

const production = { publicUrl: "https://amunet.test", development: false, requestOrigin: "https://amunet.test" };
const development = { publicUrl: null, development: true, requestOrigin: "http://192.168.1.5:8787" };

describe("a page that is our own", () => {
  it.each([
    "https://amunet.test",
    "https://amunet.test/app/billing?session={CHECKOUT_SESSION_ID}",
    "https://amunet.test:443/app#done",
    "https://AMUNET.test/app",
  ])("%s", (url) => {
    expect(isOwnPage(url, production)).toBe(true);
  });

  it.each(["http://localhost:5173/app", "http://127.0.0.1/", "http://[::1]:3000/", "http://192.168.1.5:8787/app"])(
    "in development only: %s",
    (url) => {
      expect(isOwnPage(url, development)).toBe(true);
      expect(isOwnPage(url, { ...development, development: false, publicUrl: "https://amunet.test" })).toBe(false);
    },
  );
});

it.each([
  "",
  "/app",
  "//amunet.test/app",
  "amunet.test",
  "http://amunet.test/app",
  "https://amunet.test:8443/app",
  "https://amunet.test.evil.test/",
  "https://evil.test/https://amunet.test",
  "https://evil.test?x=https://amunet.test",
  "https://amunet.test@evil.test/",
  "https://evil.test\\@amunet.test/",
  "https://amunet.test\t@evil.test/",
  "https://amunet.test\n.evil.test/",
  " https://amunet.test/",
  "https://user:word@amunet.test/",
  "javascript:alert(1)//https://amunet.test",
  "data:text/html,https://amunet.test",
  "ftp://amunet.test/",
  "https://amunet.test\u3002evil.test/",
  "https://аmunet.test/",
  "{CHECKOUT_SESSION_ID}",
  "https://localhost.evil.test/",
  "http://localhost/",
])("a page that is not: %j", (url) => {
  expect(isOwnPage(url, production)).toBe(false);
});

it("is nobody's where the deployment does not know its own address", () => {
  expect(isOwnPage("https://null/", { ...production, publicUrl: null })).toBe(false);
});
