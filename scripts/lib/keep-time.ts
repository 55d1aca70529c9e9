import type { Miniflare } from "miniflare";
import { localBindings } from "./wrangler-config.ts";

/** Minutes between runs of a cron expression that says "every N minutes"; undefined for any other. */
export function everyMinutes(cron: string): number | undefined {
  const minutes = Number(/^\*\/(\d{1,2}) \* \* \* \*$/.exec(cron)?.[1]);
  return minutes >= 1 && minutes <= 59 ? minutes : undefined;
}

/** Runs the Worker's schedule, which a local runtime leaves to its user. Only "every N minutes" is understood. */
export async function keepTime(mf: Miniflare, stateDir: string): Promise<void> {
  for (const cron of (await localBindings(stateDir)).crons) {
    const minutes = everyMinutes(cron);
    if (minutes === undefined) throw new Error(`the local schedule cannot keep "${cron}"`);
    const run = async () => {
      try {
        await (await mf.getWorker()).scheduled({ cron });
      } catch (error) {
        console.error("The schedule failed.", error);
      }
    };
    setInterval(() => void run(), minutes * 60_000).unref();
  }
}
