import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import type { ProcessGroup } from "./processes.ts";

/**
 * Ends `groups` and this process when it is asked to stop: Ctrl-C, a termination, or the npm above it vanishing. npm may
 * be killed without telling its children, and the shell between the two would keep this process going.
 */
export function onEnd(groups: readonly ProcessGroup[]): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await Promise.all(groups.map((group) => group.stop()));
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const above = ancestorsToNpm(parent);
  const isNpmGone = () => process.ppid !== parent || above.some((pid) => !isAlive(pid));
  setInterval(() => isNpmGone() && void end(), 200).unref();
}

/** The parent, and the one above it where the parent is only npm's shell. */
function ancestorsToNpm(parent: number): number[] {
  const info = describe(parent);
  return info !== undefined && /^(ba|da|z|k)?sh$/.test(info.name) ? [parent, info.parent] : [parent];
}

function describe(pid: number): { name: string; parent: number; state: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, name, state, parent] = /\((.*)\) (\S) (\d+)/s.exec(stat) ?? [];
    return name && state && parent ? { name, state, parent: Number(parent) } : undefined;
  } catch {
    return describeByPs(pid);
  }
}

/** For systems without /proc. */
function describeByPs(pid: number): { name: string; parent: number; state: string } | undefined {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,stat=,comm=", "-p", String(pid)], { encoding: "utf8" });
    const [parent, state, name] = line.trim().split(/\s+/);
    return name && state
      ? { name: name.replace(/^.*\//, "").replace(/^-/, ""), state, parent: Number(parent) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A killed process whose own parent has not noticed yet is a zombie: it still has a pid, and is dead. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}
