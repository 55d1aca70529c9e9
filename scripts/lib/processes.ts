import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A child with everything it starts, ended as one. */
export interface ProcessGroup {
  child: ChildProcess;
  /** The child's exit code, null where a signal ended it. */
  exited: Promise<number | null>;
  /** Ends the whole group: politely, then after a second by force. */
  stop: () => Promise<void>;
}

// `read` returns when the pipe closes, and the kernel closes it however this process ends.
const watchdog = `
read -r _
kill -s TERM -- "-$1" 2>/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -s 0 -- "-$1" 2>/dev/null || exit 0; sleep 0.1; done
kill -s KILL -- "-$1" 2>/dev/null`;

/**
 * Starts a command in a process group of its own. No member of the group outlives this process, even where this process
 * is killed without a chance to clean up: a shell of a few hundred kilobytes waits for that and ends the group.
 * @param options.talk open a channel for `process.send`
 * @param options.piped keep what it prints for the caller to read from `child.stdout` and `child.stderr`
 */
export function startGroup(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; talk?: boolean; piped?: boolean },
): ProcessGroup {
  const output = options.piped ? "pipe" : "inherit";
  const stdio = ["ignore" as const, output, output, ...(options.talk ? ["ipc" as const] : [])] as const;
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: [...stdio], detached: true });
  const group = child.pid;
  const guard = spawn("sh", ["-c", watchdog, "watchdog", String(group)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.unref();
  const exited = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => {
      // Whatever the child left behind in its group would keep its ports.
      signalGroup(group, "SIGKILL");
      resolve(code);
    });
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    signalGroup(group, "SIGTERM");
    const force = setTimeout(() => signalGroup(group, "SIGKILL"), 1000);
    await exited;
    clearTimeout(force);
  };
  return { child, exited, stop };
}

function signalGroup(group: number | undefined, signal: NodeJS.Signals): void {
  if (group === undefined) return;
  try {
    process.kill(-group, signal);
  } catch {
    // The group is gone already.
  }
}

/** Waits for the first message a `talk` child sends, or for its end. */
export async function firstMessage(group: ProcessGroup): Promise<unknown> {
  const message = once(group.child, "message").then(([value]) => value as unknown);
  return Promise.race([message, group.exited.then(() => undefined)]);
}
