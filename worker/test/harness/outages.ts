import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Env } from "../../src/env.ts";
import { app } from "../../src/http/app.ts";

/** How a thing that is down behaves. */
export type Outage = "throws" | "rejects" | "hangs";

/** A binding that is down: whatever is asked of it fails in one way, also of what it hands out. */
export const down = <T extends object>(binding: T, outage: Outage): T =>
  new Proxy(binding, {
    get: () => () => {
      if (outage === "throws") throw new Error("down");
      return failing(outage);
    },
  });

function failing(outage: Outage): object {
  return new Proxy(
    {},
    {
      get: (_target, key) => {
        if (key !== "then") return () => failing(outage);
        return outage === "hangs"
          ? () => {}
          : (_done: unknown, fail: (reason: Error) => void) => fail(new Error("down"));
      },
    },
  );
}

/** What goes on behind an answer is given this long, real milliseconds; something that hangs never ends. */
const afterwards = 300;

/** Asks the Worker with some of its bindings or variables replaced, and lets it finish what it does after the answer. */
export async function withBindings(change: Partial<Env> | Record<string, string>, request: Request): Promise<Response> {
  const execution = createExecutionContext();
  const answer = await app.fetch(request, { ...env, ...change }, execution);
  await Promise.race([waitOnExecutionContext(execution), scheduler.wait(afterwards)]);
  return answer;
}
