import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { afterEach, expect, test } from "vitest";
import { freePort, isPortFree } from "./ports.ts";
import { projectRoot } from "./project.ts";

// A program that starts a group: a child that ignores SIGTERM and whose own child holds a port.
const holder = (port: number) =>
  `require("node:net").createServer().listen(${port}, "127.0.0.1", () => console.log("up"))`;
const child = (port: number) => `process.on("SIGTERM", () => {});
  require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(holder(port))}], { stdio: "inherit" });`;
const program = (
  port: number,
) => `import { startGroup } from ${JSON.stringify(join(projectRoot, "scripts/lib/processes.ts"))};
  import { onEnd } from ${JSON.stringify(join(projectRoot, "scripts/lib/lifetime.ts"))};
  const group = startGroup(process.execPath, ["-e", ${JSON.stringify(child(port))}], { cwd: "/", env: process.env });
  onEnd([group]);
  console.log("child " + group.child.pid);
  process.exit((await group.exited) ?? 7);`;

const started: ChildProcess[] = [];
afterEach(() => {
  for (const one of started) one.kill("SIGKILL");
});

async function start(port: number): Promise<{ parent: ChildProcess; childPid: number }> {
  const parent = spawn(process.execPath, ["--input-type=module", "-e", program(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(parent);
  let said = "";
  parent.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  while (!/child \d+[\s\S]*up|up[\s\S]*child \d+/.test(said)) await once(parent.stdout ?? parent, "data");
  return { parent, childPid: Number(/child (\d+)/.exec(said)?.[1]) };
}

async function untilFree(port: number): Promise<number> {
  const began = performance.now();
  while (!(await isPortFree(port))) {
    if (performance.now() - began > 5000) return Number.POSITIVE_INFINITY;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - began;
}

test.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)("a port is free again after %s of the command", async (signal) => {
  const port = await freePort();
  const { parent } = await start(port);
  expect(await isPortFree(port)).toBe(false);
  parent.kill(signal);
  expect(await untilFree(port)).toBeLessThan(3000);
});

test("nothing of a group outlives its first process", async () => {
  const port = await freePort();
  const { parent, childPid } = await start(port);
  const exit = once(parent, "exit");
  process.kill(childPid, "SIGKILL");
  expect(await untilFree(port)).toBeLessThan(3000);
  const [code] = await exit;
  expect(code).toBe(7);
});
