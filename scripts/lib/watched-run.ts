import process from "node:process";
import { once } from "node:events";
import { startGroup } from "./processes.ts";
import { projectRoot } from "./project.ts";

/** What a program came to: `code` is null where it was ended for its silence. */
export interface Ran {
  code: number | null;
  /** What it wrote to its standard output. */
  output: string;
}

/**
 * Runs a Node program, showing what it prints while it prints it. One that prints nothing for so long hangs: it is ended
 * with all that it started, and the last line says so.
 * @param silenceMs how long is too long, milliseconds
 */
export async function runWatched(args: string[], silenceMs: number): Promise<Ran> {
  const group = startGroup(process.execPath, args, { cwd: projectRoot, env: process.env, piped: true });
  let output = "";
  let silent = false;
  const hangs = setTimeout(() => {
    silent = true;
    void group.stop();
  }, silenceMs);
  group.child.stdout?.on("data", (chunk: Buffer) => {
    hangs.refresh();
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  group.child.stderr?.on("data", (chunk: Buffer) => {
    hangs.refresh();
    process.stderr.write(chunk);
  });
  // Not "exit": what was printed last is still on its way then.
  const closed = once(group.child, "close");
  const code = await group.exited;
  await closed;
  clearTimeout(hangs);
  if (!silent) return { code, output };
  console.log(`Ended: nothing was printed for ${silenceMs / 1000} s.`);
  return { code: null, output };
}
