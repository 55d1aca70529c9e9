import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { cors } from "hono/cors";
import { z } from "zod";
import { configOf } from "../../config.ts";
import { clock, newId, newRequestId } from "../../context.ts";
import { chatAnswer, type ChatEvent, type ChatRequest, chatRequest, conciergeTenantId } from "../../contract/chat.ts";
import { createCtx } from "../../deps.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import { languageOf } from "../../domain/conversation/language.ts";
import { AppError, notFound } from "../../errors.ts";
import { chatSessionOf, limiterOf } from "../../objects/stubs.ts";
import { createLog } from "../../observe/log.ts";
import { snapshotOfTenant } from "../../services/agent/snapshot-of-tenant.ts";
import { ensureConcierge } from "../../services/concierge/ensure.ts";
import { callerAddress } from "../caller-address.ts";
import { chatEvents, wholeAnswer } from "../chat-lines.ts";
import { errorBodyOf } from "../error-answer.ts";
import { conversationBegunBy } from "../first-conversation.ts";
import type { HttpEnv } from "../http-env.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { body, createRouter, failures } from "../router.ts";
import { serverSentEvents } from "../server-sent-events.ts";

const perAddress = 30;
const perTenant = 600;
/** From one address to all tenants, so that naming ever more of them, also such as are none, is no way around it. */
const perAddressToAll = 300;
const windowSeconds = 60;

/** What a suspended tenant's visitors are told. */
const suspended = {
  en: "This business isn't taking messages here at the moment. Please try again later.",
  es: "Este negocio no recibe mensajes aquí por ahora. Por favor, inténtelo más tarde.",
} as const;

const say = createRoute({
  method: "post",
  path: "/chat",
  summary: "Write to a tenant's receptionist, as a visitor of its website does; `amunet` is this site's own",
  description:
    "Public, and open to every origin, so that a business can put it on its own website: no cookie or key counts here, " +
    "and what is answered is what the business tells anybody. With `accept: text/event-stream` the answer comes as " +
    "events: `begin` {conversationId}, `clause` {text} as it forms, `action`, and at the end `done` with the whole " +
    "answer, or `error`.",
  middleware: [jsonOnly],
  request: { body: body(chatRequest) },
  responses: {
    200: {
      description: "the answer",
      content: {
        "application/json": { schema: chatAnswer },
        "text/event-stream": { schema: z.string() },
      },
    },
    ...failures,
  },
});

/** Talking to a receptionist in writing, for anybody. */
const router = createRouter();
router.use(
  "/chat",
  cors({
    origin: "*",
    allowMethods: ["POST"],
    allowHeaders: ["content-type", "accept"],
    exposeHeaders: ["x-request-id", "retry-after"],
    maxAge: 86_400,
  }),
);
export const chat = router.openapi(say, async (c) => {
  const request = c.req.valid("json");
  await limit(c, request.tenantId);
  const snapshot = await tenantOf(c, request.tenantId);
  const gone = new AbortController();
  c.req.raw.signal.addEventListener("abort", () => gone.abort(), { once: true });
  const events =
    snapshot.tenantStatus === "suspended"
      ? notNow(request, snapshot)
      : await converse(c, request, snapshot, gone.signal);
  if (!(c.req.header("accept") ?? "").includes("text/event-stream")) return c.json(await wholeAnswer(events), 200);
  const failed = (error: unknown) => ({ type: "error", data: errorBodyOf(error, c) });
  return serverSentEvents(events, failed, () => gone.abort());
});

/** So many messages a minute from one address, from one address to one tenant, and to one tenant from everywhere. */
async function limit(c: Context<HttpEnv>, tenantId: string): Promise<void> {
  if (!configOf(c.env).rateLimits) return;
  const address = callerAddress(c);
  const take = (key: string, most: number) => limiterOf(c.env, key).take(most, windowSeconds);
  const wait =
    (await take(`chats:${address}`, perAddressToAll)) ||
    (await take(`chat:${tenantId}:${address}`, perAddress)) ||
    (await take(`chat:${tenantId}`, perTenant));
  if (wait > 0) throw new AppError("limit", `too many messages; try again in ${wait} seconds`, { retryAfter: wait });
}

/** True once this isolate has seen to it that the concierge is there. */
let conciergeReady = false;

async function tenantOf(c: Context<HttpEnv>, tenantId: string): Promise<AgentSnapshot> {
  const ctx = createCtx(c.env, {
    tenant: { id: tenantId, shard: 0 },
    actor: { type: "system", id: null },
    requestId: c.get("requestId"),
    defer: (work) => c.executionCtx.waitUntil(work),
    bookmark: "first-primary",
  });
  if (tenantId === conciergeTenantId && !conciergeReady) {
    await ensureConcierge(ctx);
    conciergeReady = true;
  }
  const snapshot = await snapshotOfTenant(ctx.db, tenantId);
  if (snapshot === null) throw notFound("tenant");
  return snapshot;
}

/** Answers a message in its conversation, or in a new one. @throws AppError `not_found` for one this tenant never had */
async function converse(
  c: Context<HttpEnv>,
  request: ChatRequest,
  snapshot: AgentSnapshot,
  gone: AbortSignal,
): Promise<AsyncGenerator<ChatEvent>> {
  const { tenantId, message, conversationId, messageId = newRequestId() } = request;
  const said = { id: messageId, text: message };
  const leave = (id: string) => {
    const left = Promise.resolve(chatSessionOf(c.env, tenantId, id).leave(messageId)).catch(() => {});
    c.executionCtx.waitUntil(left);
  };
  if (conversationId !== undefined) {
    const going = await ask(c, { id: conversationId, snapshot }, said, null);
    if (going === "unknown") throw notFound("conversation");
    if (going !== "over") {
      gone.addEventListener("abort", () => leave(conversationId), { once: true });
      return events(conversationId, going, gone);
    }
  }
  const begun = await conversationBegunBy(request, clock());
  const answer = await ask(c, { id: begun, snapshot }, said, { conversationId: begun });
  if (typeof answer === "string") throw new AppError("unavailable", "the conversation could not begin; try again");
  gone.addEventListener("abort", () => leave(begun), { once: true });
  return events(begun, answer, gone);
}

/**
 * Asks the chat's object, and once more where its process was being replaced: a message is answered once.
 * @throws AppError `unavailable` where it cannot be reached; the message may be sent again
 */
async function ask(
  c: Context<HttpEnv>,
  { id, snapshot }: { id: string; snapshot: AgentSnapshot },
  said: { id: string; text: string },
  begin: { conversationId: string } | null,
) {
  const { tenantId } = snapshot;
  const once = async () => chatSessionOf(c.env, tenantId, id).chat(said, begin, snapshot);
  try {
    return await once().catch(once);
  } catch (error) {
    createLog({ requestId: c.get("requestId"), tenantId }).error("chat not reached", error);
    throw new AppError("unavailable", "the receptionist could not be reached; send the message again");
  }
}

async function* events(
  conversationId: string,
  lines: ReadableStream<Uint8Array>,
  gone: AbortSignal,
): AsyncGenerator<ChatEvent> {
  yield { type: "begin", data: { conversationId } };
  yield* chatEvents(lines, gone);
}

async function* notNow({ conversationId }: ChatRequest, { config }: AgentSnapshot): AsyncGenerator<ChatEvent> {
  const id = conversationId ?? newId("conversation");
  const text = suspended[languageOf(config)];
  yield { type: "done", data: { conversationId: id, text, actions: [{ type: "ended" }] } };
}
