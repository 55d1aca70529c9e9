import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { bundleWorker } from "../lib/bundle.ts";
import { runCommand } from "../lib/command.ts";
import { startModelServer } from "../lib/model-stand-in/server.ts";
import { measureBillingWebhook } from "./billing-webhook.ts";
import type { BenchOrder } from "./order.ts";
import { answerOf, measureModel } from "./model.ts";
import { measureOverview } from "./overview.ts";
import { measureRelay } from "./relay.ts";
import { type Figures, formatFigures } from "./report.ts";
import { type Rig, startRig } from "./rig.ts";
import { measureStartup } from "./startup.ts";
import { makeTenants } from "./tenants.ts";
import { measureWebhook } from "./webhook.ts";

/** Does one order of run.ts, which ends this process and its children however the bench ends. */
await runCommand(async () => {
  const order = JSON.parse(process.argv[2] ?? "") as BenchOrder;
  const { state, only, quick } = order;
  let rig: Rig | undefined;
  process.on("SIGTERM", () => void Promise.resolve(rig?.stop()).finally(() => process.exit(1)));

  const figures: Figures[] = [];
  const tell = (measured: Figures) => {
    figures.push(measured);
    if (!order.json) console.log(formatFigures(measured));
  };
  const machine = describeMachine();
  if (!order.json) console.log(machine);
  const bundle = join(state, "bundle");
  const { early } = await bundleWorker(state, bundle, { minify: true });
  if (only.includes("startup")) tell(await measureStartup(join(state, "startup"), { bundle, early }, quick));
  const model = await startModelServer(answerOf);
  rig = await startRig(join(state, "rig"), bundle, model.baseUrl);
  try {
    const tenants = await makeTenants(rig, quick ? 8 : 16);
    if (only.includes("webhook")) tell(await measureWebhook(rig, tenants, quick));
    if (only.includes("relay")) tell(await measureRelay(rig, tenants, quick));
    if (only.includes("model")) tell(await measureModel(rig, model, tenants.length));
    if (only.includes("billing")) tell(await measureBillingWebhook(rig, tenants, quick));
    if (only.includes("overview")) tell(await measureOverview(rig, tenants, quick));
  } finally {
    await rig.stop();
    await model.close();
  }
  const result = JSON.stringify({ machine, quick, loadAfter: loadavg()[0], figures }, null, 2);
  if (order.json) console.log(result);
  if (order.out !== null) writeFileSync(order.out, `${result}\n`);
  process.exit(0);
});

function describeMachine(): string {
  const [first] = cpus();
  const load = loadavg()[0]?.toFixed(2);
  return `${cpus().length} x ${first?.model ?? "unknown"}, Node ${process.version}, load before ${load}`;
}
