import type { Ctx } from "../context.ts";
import type { Identity } from "../auth/identity.ts";
import type { Env } from "../env.ts";

/** What every handler finds on its context. `identity` is there after `authenticate`, `ctx` after `resolveTenant`. */
export interface HttpEnv {
  Bindings: Env;
  Variables: { requestId: string; identity: Identity; ctx: Ctx };
}
