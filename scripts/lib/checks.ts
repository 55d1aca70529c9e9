import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { projectRoot } from "./project.ts";

export interface CheckResult {
  name: string;
  ok: boolean;
  /** What the tool said; shown where it failed. */
  output: string;
}

interface Check {
  name: string;
  tool: string;
  args: string[];
}

const checks: readonly Check[] = [
  { name: "lint", tool: "oxlint", args: [] },
  { name: "types of worker", tool: "tsc", args: ["-p", "worker", "--noEmit"] },
  { name: "types of web", tool: "tsc", args: ["-p", "web", "--noEmit"] },
  { name: "types of web/functions", tool: "tsc", args: ["-p", "web/functions", "--noEmit"] },
  { name: "types of scripts", tool: "tsc", args: ["-p", "scripts", "--noEmit"] },
  { name: "dead code", tool: "knip", args: ["--no-progress"] },
  { name: "format", tool: "oxfmt", args: ["--check", "."] },
];

/** Each tool uses more than one core itself. */
const atOnce = 2;

/** Runs format, lint, types and dead code; every one to its end, with one line as each ends and what failed after it. */
export async function runChecks(): Promise<CheckResult[]> {
  const waiting = [...checks];
  const results: CheckResult[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await runCheck(next));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

function runCheck({ name, tool, args }: Check): Promise<CheckResult> {
  const started = performance.now();
  return new Promise((resolve) => {
    const options = { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: "1" } };
    execFile(join(projectRoot, "node_modules", ".bin", tool), args, options, (error, stdout, stderr) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const output = `${stdout}${stderr}`.trim();
      console.log(`${error ? "FAIL" : "ok  "}  ${name.padEnd(24)} ${seconds.padStart(5)} s`);
      if (error) console.log(output.replaceAll(/^/gm, "      "));
      resolve({ name, ok: error === null, output });
    });
  });
}
