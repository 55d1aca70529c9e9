import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { demo } from "./lib/demo/demo.ts";
import { developmentAuthToken } from "../worker/src/config.ts";
import { sid } from "./lib/telephone/core/call-params.ts";
import { PhoneCall } from "./lib/telephone/core/phone-call.ts";
import { signedNetwork } from "./lib/telephone/signed-network.ts";
import { freePort, isPortFree } from "./lib/ports.ts";
import { projectRoot } from "./lib/project.ts";

/** Bundling, migrating and starting take two seconds alone and several beside other suites. */
const patience = 180_000;
const stateDir = mkdtempSync(join(tmpdir(), "local-api-"));
const started: ChildProcess[] = [];

afterAll(async () => {
  for (const npm of started) kill(npm, "SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  rmSync(stateDir, { recursive: true, force: true });
});

const npmRun = (command: string, ...flags: string[]): ChildProcess => {
  const npm = spawn("npm", ["run", command, "--", ...flags], { cwd: projectRoot, stdio: ["ignore", "pipe", "pipe"] });
  started.push(npm);
  return npm;
};

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}

async function startApi(command: "dev:api" | "serve", port: number): Promise<ChildProcess> {
  const npm = npmRun(command, "--port", String(port), "--persist-to", stateDir);
  let said = "";
  npm.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  npm.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for (;;) {
    if (npm.exitCode !== null) throw new Error(`the command ended: ${said}`);
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer?.status === 200) return npm;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function secondsUntilFree(port: number): Promise<number> {
  const began = performance.now();
  while (!(await isPortFree(port)) && performance.now() - began < 10_000)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return (performance.now() - began) / 1000;
}

function telephone(port: number) {
  const heard: string[] = [];
  const trouble: string[] = [];
  const api = `http://127.0.0.1:${port}`;
  const call = new PhoneCall({
    network: signedNetwork({ api, publicOrigin: api, authToken: developmentAuthToken, reconnectMs: patience }),
    line: { callSid: sid("CA", "feed"), accountSid: sid("AC", ""), from: "+12025550155", to: demo.phoneNumber },
    webhooks: api,
    dialOutcome: "no-answer",
    onEvent: (event) => {
      if (event.type === "turn") heard.push(event.text);
      if (event.type === "trouble") trouble.push(event.text);
    },
  });
  return { call, heard, trouble };
}

const login = async (port: number) => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: demo.email, password: demo.password }),
  });
  return { status: answer.status, body: (await answer.json()) as { token: string; tenantId: string } };
};

const calls = async (port: number) => {
  const { token, tenantId } = (await login(port)).body;
  const headers = { authorization: `Bearer ${token}`, "x-tenant-id": tenantId };
  const answer = await fetch(`http://127.0.0.1:${port}/api/calls`, { headers });
  const { items } = (await answer.json()) as { items: { callSid: string; startedAt: string }[] };
  return items.map((call) => `${call.callSid} ${call.startedAt}`);
};

// Not the synchronous form: it would keep this process from noticing that connections to a killed server are gone.
const seed = async () => {
  const args = ["run", "-s", "seed", "--", "--persist-to", stateDir];
  return (await promisify(execFile)("npm", args, { cwd: projectRoot })).stdout;
};

describe("the local API", () => {
  test(
    "serves one state under dev:api and serve, survives every kind of killing, and is seeded once",
    { timeout: patience },
    async () => {
      const port = await freePort();
      const npm = await startApi("serve", port);
      expect((await login(port)).status).toBe(401);

      // Beside a server that has the database open.
      expect(await seed()).toContain("past calls");
      const told = await calls(port);
      expect(told.length).toBeGreaterThan(5);

      const busy = npmRun("dev:api", "--port", String(port), "--persist-to", stateDir);
      let refusal = "";
      busy.stderr?.on("data", (chunk: Buffer) => (refusal += chunk.toString()));
      const [code] = await once(busy, "close");
      expect(code).not.toBe(0);
      expect(refusal).toMatch(new RegExp(`Port ${port} is in use.*--port`));

      const caller = telephone(port);
      await caller.call.dial();
      await caller.call.say("I'd like a cleaning next Thursday.");
      await expect.poll(() => caller.heard.join(" "), { timeout: 30_000 }).toContain("Which");
      const heardBefore = caller.heard.length;

      kill(npm, "SIGKILL");
      expect(await secondsUntilFree(port)).toBeLessThan(3);

      const again = await startApi("dev:api", port);
      expect(await seed()).toContain("was there already");
      expect(await calls(port)).toEqual(told);

      // The same call goes on where it was: the offer stands, and nobody is greeted twice.
      await caller.call.settled();
      await caller.call.say("The first one, please.");
      await expect.poll(() => caller.heard.slice(heardBefore).join(" "), { timeout: 30_000 }).toMatch(/Thursday.*name/);
      expect(caller.heard.slice(heardBefore).join(" ")).not.toContain("How can I help");
      expect(caller.trouble).toEqual([]);
      await caller.call.hangup();

      const exit = once(again, "exit");
      process.kill(runtimeOf(port), "SIGKILL");
      await exit;
      expect(await isPortFree(port)).toBe(true);
    },
  );

  test("flags that npm swallowed for want of two dashes are explained", () => {
    const run = () =>
      execFileSync(process.execPath, ["scripts/dev-api.ts", "8787"], { cwd: projectRoot, stdio: "pipe" });
    expect(run).toThrow(/npm run dev:api -- --port/);
  });
});

/** The pid that listens on a port: workerd itself. */
function runtimeOf(port: number): number {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  const host = lines.find((line) => line.includes(`api-host.ts ${port} `));
  const pid = Number(host?.trim().split(" ")[0]);
  const children = execFileSync("ps", ["-eo", "pid=,ppid=,comm="], { encoding: "utf8" }).split("\n");
  const runtime = children
    .map((line) => line.trim().split(/\s+/))
    .find(([, parent, name]) => Number(parent) === pid && name?.startsWith("workerd"));
  return Number(runtime?.[0]);
}
