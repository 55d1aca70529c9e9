import { expect, test } from "vitest";
import { runWatched } from "./watched-run.ts";

const program = (source: string) => ["-e", source];

test("what a program prints is kept, and how it ended", async () => {
  expect(await runWatched(program("console.log('one'); console.error('two'); process.exitCode = 3"), 20_000)).toEqual({
    code: 3,
    output: "one\n",
  });
});

test("a program that goes on printing is let be", async () => {
  const ticks = "let n = 0; const t = setInterval(() => { console.error(n); if (++n === 8) clearInterval(t); }, 250)";
  expect((await runWatched(program(ticks), 1500)).code).toBe(0);
});

test("one that hangs is ended, with what it started", async () => {
  const child = `require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" })`;
  const ran = await runWatched(program(`console.log("all passed"); ${child}; process.on("SIGTERM", () => {})`), 1000);
  expect(ran).toEqual({ code: null, output: "all passed\n" });
});
