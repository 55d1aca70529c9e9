import { join } from "node:path";
import process from "node:process";
import { Miniflare } from "miniflare";
import { Refusal, runCommand } from "./command.ts";
import { bundleWorker, codeIn } from "./bundle.ts";
import { serveControl } from "./control.ts";
import { seedThrough } from "./demo/seed-demo.ts";
import { readVariables } from "./environment.ts";
import { keepTime } from "./keep-time.ts";
import { migrate } from "./migrations.ts";
import { rebuildOnChange } from "./rebuild.ts";
import { workerOptions } from "./worker-options.ts";
import { leaveWith } from "./leave-with.ts";

/**
 * The process that holds the Workers runtime: migrates, bundles, serves, and tells its parent `{origin}` when
 * /api/health is 200. It runs in a process group of its own, which api-server.ts starts and ends.
 */
await runCommand(async () => {
  const [portText, stateDir = "", mode] = process.argv.slice(2);
  const port = Number(portText);
  const origin = `http://127.0.0.1:${port}`;
  const bundle = join(stateDir, "bundle");
  const minify = mode === "serve";
  await Promise.all([bundleWorker(stateDir, bundle, { minify }), migrate(stateDir)]);
  const options = () =>
    workerOptions({
      stateDir,
      bundle,
      port,
      variables: readVariables(),
      onLog: (level, message) => (level === "error" || level === "warn" ? console.error : console.log)(message),
      onRuntimeRestart: () => {
        // Open calls are lost either way; somebody who killed the runtime wants the port back.
        console.error("The Workers runtime died.");
        process.exit(1);
      },
    });
  const mf = new Miniflare(await options());
  leaveWith(mf);
  await mf.ready;
  await untilHealthy(origin);
  await serveControl(stateDir, { seed: () => seedThrough(mf) });
  process.send?.({ origin });
  await keepTime(mf, stateDir);
  if (mode === "dev") {
    let served = codeIn(bundle);
    rebuildOnChange(async () => {
      await bundleWorker(stateDir, bundle, { minify });
      const built = codeIn(bundle);
      // A change of types or comments is no reason to cut open calls.
      if (built === served) return false;
      served = built;
      await mf.setOptions(await options());
      return true;
    });
  }
});

/** Nothing answers while the runtime starts, and 503 while its database opens; any other answer will not get better. */
async function untilHealthy(origin: string): Promise<void> {
  const giveUp = performance.now() + 15_000;
  for (;;) {
    const answer = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    const body = await answer?.text();
    if (answer?.status === 200) return;
    if (performance.now() > giveUp || (answer !== undefined && answer.status !== 503)) {
      throw new Refusal(`/api/health answers ${answer?.status ?? "nothing"}${body ? `: ${body}` : ""}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
