import { join } from "node:path";
import process from "node:process";
import { freePort } from "../../scripts/lib/ports.ts";
import { startApi } from "../../scripts/lib/api-server.ts";
import { Refusal } from "../../scripts/lib/command.ts";
import { variableNames } from "../../scripts/lib/environment.ts";
import { firstMessage, type ProcessGroup, startGroup } from "../../scripts/lib/processes.ts";
import { projectRoot } from "../../scripts/lib/project.ts";
import { addViewer } from "./viewer.ts";
import { openWebsite } from "./website.ts";

/** The whole product on loopback, with the demo practice in it. */
export interface Stage {
  /** Where the built web app is served, with the API behind it. */
  web: string;
  /** Where the telephone network reaches the API. */
  api: string;
  /** A business's website, which the reader may reach. */
  website: string;
}

/**
 * Starts the product with what it stores in `state`, and its web app built into `folder`.
 * @param started is told each process group at once, so that it can be ended whatever happens next
 * @throws Refusal where a part does not come up, after that part has printed why
 */
export async function raiseStage(
  { folder, state }: { folder: string; state: string },
  started: (group: ProcessGroup) => void,
): Promise<Stage> {
  const keep = <Group extends ProcessGroup>(group: Group): Group => {
    started(group);
    return group;
  };
  const website = await openWebsite();
  ignoreOwnSetup();
  process.env["WEB_READER_ALLOW"] = new URL(website).host;
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const apiOrigin = `http://127.0.0.1:${apiPort}`;
  const webOrigin = `http://127.0.0.1:${webPort}`;
  const web = keep(runScript("web/e2e/web-host.ts", [join(folder, "web"), String(webPort), apiOrigin]));
  const [answer] = await Promise.all([
    firstMessage(web),
    (async () => {
      const seed = keep(runScript("scripts/seed.ts", ["--persist-to", state]));
      if ((await seed.exited) !== 0) throw new Refusal("The demo tenant could not be seeded.");
      await addViewer(state);
      await keep(startApi("serve", apiPort, state)).ready;
    })(),
  ]);
  if (answer === undefined) throw new Refusal("The web app did not start.");
  return { web: webOrigin, api: apiOrigin, website };
}

/** A developer's `.env` is for their own server: an empty variable of the process hides what the file says. */
function ignoreOwnSetup(): void {
  for (const name of variableNames) process.env[name] = "";
  process.env["RATE_LIMITS"] = "off";
}

function runScript(script: string, args: string[]): ProcessGroup {
  const options = { cwd: projectRoot, env: process.env, talk: true };
  return startGroup(process.execPath, [join(projectRoot, script), ...args], options);
}
