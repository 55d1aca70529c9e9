import { newRequestId } from "../context.ts";
import type { Ctx } from "../context.ts";
import { createCtx } from "../deps.ts";
import type { Env } from "../env.ts";

/** Runs a verb for a tenant on nobody's behalf, and ends when what it left behind has ended too. */
export async function actFor<T>(
  env: Env,
  tenant: { id: string; shard: number },
  verb: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const behind: Promise<unknown>[] = [];
  const ctx = createCtx(env, {
    tenant,
    actor: { type: "system", id: null },
    requestId: newRequestId(),
    defer: (work) => void behind.push(work),
    bookmark: "first-primary",
  });
  const done = await verb(ctx);
  await Promise.all(behind);
  return done;
}
