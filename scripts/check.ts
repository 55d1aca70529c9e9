import process from "node:process";
import { runChecks } from "./lib/checks.ts";
import { readFlags, runCommand } from "./lib/command.ts";

/** `npm run check`: format, lint with the architecture's import rules, types, dead code. */
await runCommand(async () => {
  readFlags("check", {});
  const results = await runChecks();
  const failed = results.filter((result) => !result.ok).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exit(1);
});
