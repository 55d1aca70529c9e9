import type { Ctx } from "../../context.ts";
import { createCtx } from "../../deps.ts";
import type { Env } from "../../env.ts";
import type { ConversationRecord } from "./conversation-record.ts";

/** A context for what the receptionist itself does in a conversation. */
export const agentCtx = (
  env: Env,
  { id, snapshot }: ConversationRecord,
  defer: (work: Promise<unknown>) => void,
): Ctx =>
  createCtx(env, {
    tenant: { id: snapshot.tenantId, shard: snapshot.shard },
    actor: { type: "agent", id },
    requestId: id,
    defer,
    bookmark: "first-primary",
  });
