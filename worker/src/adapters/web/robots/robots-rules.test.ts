import { describe, expect, it } from "vitest";
import { isAllowed, parseRobots } from "./robots-rules.ts";

const allowed = (robots: string, path: string) =>
  isAllowed(parseRobots(robots, "AmunetBot"), new URL(path, "https://brightsmile.com"));

describe("robots.txt", () => {
  it.each<[string, string, string, boolean]>([
    ["nothing", "", "/x", true],
    ["an empty disallow", "User-agent: *\nDisallow:", "/x", true],
    ["everything forbidden", "User-agent: *\nDisallow: /", "/", false],
    ["a folder", "User-agent: *\nDisallow: /private", "/private/x", false],
    ["beside a folder", "User-agent: *\nDisallow: /private", "/public", true],
    ["the longer rule", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
    ["the longer rule, the other way", "User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false],
    ["allow among equals", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
    ["our own group", "User-agent: *\nDisallow: /\n\nUser-agent: AmunetBot\nDisallow: /x", "/y", true],
    ["our own group in any case, with a version", "User-agent: amunetbot/2.0\nDisallow: /", "/", false],
    [
      "our own groups together",
      "User-agent: AmunetBot\nDisallow: /a\n\nUser-agent: AmunetBot\nDisallow: /b",
      "/a",
      false,
    ],
    ["an own group without rules", "User-agent: *\nDisallow: /\n\nUser-agent: AmunetBot\nDisallow:", "/", true],
    ["several robots in a group", "User-agent: Other\nUser-agent: *\nDisallow: /", "/", false],
    ["another robot's group", "User-agent: OtherBot\nDisallow: /", "/", true],
    ["a star", "User-agent: *\nDisallow: /*/print", "/a/b/print", false],
    ["a star that does not fit", "User-agent: *\nDisallow: /*/print", "/print", true],
    ["an end", "User-agent: *\nDisallow: /*.php$", "/a.php", false],
    ["an end that is not one", "User-agent: *\nDisallow: /*.php$", "/a.php?x=1", true],
    ["an end without a star", "User-agent: *\nDisallow: /a$", "/ab", true],
    ["a query", "User-agent: *\nDisallow: /*?sort=", "/list?sort=up", false],
    ["escapes of plain letters", "User-agent: *\nDisallow: /%61bc", "/abc", false],
    ["letters beyond ASCII", "User-agent: *\nDisallow: /niños", "/ni%C3%B1os", false],
    ["an escaped slash", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true],
    ["comments, spaces and line ends", "\ufeff# us\r\n user-agent : * # all\r\n DISALLOW :/x # no\r\n", "/x", false],
    ["rules before any group", "Disallow: /\nUser-agent: *\nDisallow: /x", "/y", true],
    ["other lines", "User-agent: *\nCrawl-delay: 10\nSitemap: https://x.com/s.xml\nDisallow: /x", "/x", false],
    ["a page in its place", "<html><body>Disallow: /</body></html>", "/", true],
  ])("%s", (_what, robots, path, expected) => {
    expect(allowed(robots, path)).toBe(expected);
  });

  it("made to exhaust us costs little", () => {
    const began = performance.now();
    allowed(`User-agent: *\n${`Disallow: /${"*a".repeat(50)}$\n`.repeat(20_000)}`, `/${"a".repeat(2000)}b`);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
