import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Miniflare, type MiniflareOptions } from "miniflare";
import { runCommand } from "../lib/command.ts";
import { migrate } from "../lib/migrations.ts";
import { benchOptions } from "./options.ts";
import { leaveWith } from "../lib/leave-with.ts";

/** What the bench asks of its host: statements for the database, run one after the other. */
export interface SqlOrder {
  sql: string[];
}

/**
 * The process that holds the runtime under measurement: the built Worker as `npm run serve` serves it, and the floor
 * beside it in the same workerd, each on a socket of its own. It tells its parent `{workerd}`, the runtime's process id.
 */
await runCommand(async () => {
  const [stateDir = "", bundle = "", port, floorPort, modelBaseUrl] = process.argv.slice(2);
  await migrate(stateDir);
  const options: MiniflareOptions = await benchOptions({
    stateDir,
    bundle,
    port: Number(port),
    floorPort: Number(floorPort),
    ...(modelBaseUrl !== undefined && { modelBaseUrl }),
  });
  const mf = new Miniflare(options);
  leaveWith(mf);
  await mf.ready;
  const database = await mf.getD1Database("DB");
  process.on("message", (order: SqlOrder) => {
    const work = async () => {
      for (const statement of order.sql) await database.prepare(statement).run();
    };
    work().then(
      () => process.send?.({ done: true }),
      (error: unknown) => process.send?.({ done: false, error: String(error) }),
    );
  });
  process.send?.({ workerd: runtimePid() });
});

/** The one child of this process; null on systems without /proc. */
function runtimePid(): number | null {
  try {
    const children = readFileSync(join("/proc", String(process.pid), "task", String(process.pid), "children"), "utf8");
    const pids = children.trim().split(" ").map(Number);
    return pids.find((pid) => readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "workerd") ?? null;
  } catch {
    return null;
  }
}
