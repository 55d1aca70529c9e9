import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { startApi } from "./lib/api-server.ts";
import { pathFromUser, readFlags, readPort, Refusal, runCommand } from "./lib/command.ts";
import { demo } from "./lib/demo/demo.ts";
import { onEnd } from "./lib/lifetime.ts";
import { requireFreePort } from "./lib/ports.ts";
import { type ProcessGroup, startGroup } from "./lib/processes.ts";
import { defaultApiPort, defaultState, defaultWebPort, projectRoot } from "./lib/project.ts";

/** `npm run dev`: the whole product on this machine, with a demo practice in it. One Ctrl-C ends it all. */
await runCommand(async () => {
  const flags = readFlags("dev", {
    "api-port": { type: "string" },
    "web-port": { type: "string" },
    "persist-to": { type: "string" },
  });
  const apiPort = readPort(flags["api-port"], "--api-port", defaultApiPort);
  const webPort = readPort(flags["web-port"], "--web-port", defaultWebPort);
  const stateDir = pathFromUser(flags["persist-to"] ?? defaultState);
  await requireFreePort(apiPort, "--api-port");
  await requireFreePort(webPort, "--web-port");
  mkdirSync(stateDir, { recursive: true });

  const running: ProcessGroup[] = [];
  onEnd(running);
  const start = <Group extends ProcessGroup>(group: Group): Group => {
    running.push(group);
    return group;
  };
  await finish(start(runNode("scripts/seed.ts", ["--persist-to", stateDir])), "The demo tenant could not be seeded.");
  const api = start(startApi("dev", apiPort, stateDir));
  await api.ready;
  const web = start(
    runNode("node_modules/vite/bin/vite.js", ["--config", "web/vite.config.ts", "--logLevel", "warn"], {
      API_URL: api.origin,
      WEB_PORT: String(webPort),
    }),
  );
  const webOrigin = `http://127.0.0.1:${webPort}`;
  await untilServing(webOrigin, web);
  console.log(welcome(api.origin, webOrigin, apiPort === defaultApiPort ? "" : ` --api ${api.origin}`));
  await Promise.race([api.exited, web.exited]);
  await Promise.all(running.map((group) => group.stop()));
  throw new Refusal("A part of the product stopped, so all of it did.");
});

function runNode(script: string, args: string[], env: Record<string, string> = {}): ProcessGroup {
  const options = { cwd: projectRoot, env: { ...process.env, ...env } };
  return startGroup(process.execPath, [join(projectRoot, script), ...args], options);
}

async function finish(group: ProcessGroup, otherwise: string): Promise<void> {
  if ((await group.exited) !== 0) throw new Refusal(otherwise);
}

async function untilServing(origin: string, group: ProcessGroup): Promise<void> {
  const state = { stopped: false };
  void group.exited.then(() => (state.stopped = true));
  for (;;) {
    const answer = await fetch(origin, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (state.stopped) throw new Refusal("The web app did not start.");
    await new Promise((retry) => setTimeout(retry, 100));
  }
}

function welcome(apiOrigin: string, webOrigin: string, phoneFlags: string): string {
  return `
  Amunet Phone Center is running.

    Web     ${webOrigin}
    API     ${apiOrigin}
    Log in  ${demo.email}  ${demo.password}

  Call ${demo.businessName} from another terminal and talk to the receptionist:

    npm run phone -- --to ${demo.phoneNumber}${phoneFlags}

  or let a script book an appointment while you watch the dashboard:

    npm run phone -- --script${phoneFlags}

  Ctrl-C stops everything.
`;
}
