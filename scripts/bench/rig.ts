import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { freePort } from "../lib/ports.ts";
import { Refusal } from "../lib/command.ts";
import { firstMessage, startGroup } from "../lib/processes.ts";
import { projectRoot } from "../lib/project.ts";
import { wranglerQuiet } from "../lib/wrangler-quiet.ts";
import type { SqlOrder } from "./host.ts";

/** The product and the floor, running in one workerd of their own. */
export interface Rig {
  /** The product's loopback port. */
  port: number;
  floorPort: number;
  /** The runtime's process id; null where this system does not tell. */
  workerd: number | null;
  /** Runs statements on the product's database, in order. @throws Error with the database's words */
  sql: (...statements: string[]) => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Starts the built Worker and the floor on free loopback ports.
 * @param modelBaseUrl where a tenant that has chosen a model finds it
 * @throws Refusal where they do not come up
 */
export async function startRig(stateDir: string, bundle: string, modelBaseUrl: string): Promise<Rig> {
  const [port, floorPort] = [await freePort(), await freePort()];
  const host = join(projectRoot, "scripts", "bench", "host.ts");
  const group = startGroup(process.execPath, [host, stateDir, bundle, String(port), String(floorPort), modelBaseUrl], {
    cwd: projectRoot,
    env: { ...process.env, ...wranglerQuiet(stateDir) },
    talk: true,
  });
  const first = await firstMessage(group);
  if (typeof first !== "object" || first === null || !("workerd" in first))
    throw new Refusal("The runtime did not start.");
  const sql = async (...statements: string[]) => {
    const order: SqlOrder = { sql: statements };
    group.child.send(order);
    const [answer] = (await once(group.child, "message")) as [{ done: boolean; error?: string }];
    if (!answer.done) throw new Error(answer.error);
  };
  return { port, floorPort, workerd: first.workerd as number | null, sql, stop: group.stop };
}
