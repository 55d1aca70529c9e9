import type { Context } from "hono";
import { nothing } from "../../../../adapters/twilio/call-twiml.ts";
import { type InboundMessage, parseMessage } from "../../../../adapters/twilio/message-params.ts";
import { messageTwiml } from "../../../../adapters/twilio/message-twiml.ts";
import { clock, type Ctx } from "../../../../context.ts";
import { openDb } from "../../../../db/client.ts";
import { createCtx, createPorts } from "../../../../deps.ts";
import type { AgentSnapshot } from "../../../../domain/agent/snapshot.ts";
import { isBlocked } from "../../../../domain/calls/admission.ts";
import { callerNumber } from "../../../../domain/calls/caller-number.ts";
import { languageOf } from "../../../../domain/conversation/language.ts";
import { limiterOf, textSessionOf } from "../../../../objects/stubs.ts";
import { createLog } from "../../../../observe/log.ts";
import { onFirstUse } from "../../../../on-first-use.ts";
import { snapshotOfNumber } from "../../../../services/agent/snapshot-of-number.ts";
import { optedOut } from "../../../../services/texts/consent.ts";
import { receiveText } from "../../../../services/texts/receive.ts";
import { recordReply } from "../../../../services/texts/record-reply.ts";
import { within } from "../../../../within.ts";
import type { TwilioEnv } from "./signed-request.ts";

/** Publishes an answer, and with it brings the go-live gate. */
const gaps = onFirstUse(() => import("../../../../services/gaps/answer-by-text.ts"));

/** The carrier gives the whole answer 15 s, and the session takes 9 of them. */
const lookUpDeadlineMs = 3000;
/** What is answered later than this may not reach the carrier any more, milliseconds. */
const webhookDeadlineMs = 13_000;
const mediaPerHour = 3;

/** Answered to pictures and the like without a word: nobody here can see them. */
const onlyMedia = {
  en: "Thanks, but I can only read words here. What can I help you with?",
  es: "Gracias, pero aquí solo puedo leer palabras. ¿En qué puedo ayudarle?",
} as const;

/**
 * A text message. Its answer is the answer to the carrier's request, unless it takes too long: then it leaves by itself.
 * @returns TwiML, whatever happens; without a message where nothing is to be answered
 */
export async function answerText(c: Context<TwilioEnv>): Promise<string> {
  const log = createLog({ requestId: c.var.requestId });
  const until = clock() + webhookDeadlineMs;
  try {
    const message = parseMessage(c.var.params);
    if (message === null) return nothing();
    const defer = (work: Promise<unknown>) =>
      c.executionCtx.waitUntil(work.catch((error: unknown) => log.error("deferred work failed", error)));
    const sources = { db: () => openDb(c.env.DB), store: createPorts(c.env).snapshots, log, defer, now: clock() };
    const snapshot = await within(lookUpDeadlineMs, "snapshot", snapshotOfNumber(sources, message.to));
    return snapshot === null ? nothing() : await answer(c, message, snapshot, until, defer);
  } catch (error) {
    log.error("text not answered", error);
    return nothing();
  }
}

async function answer(
  c: Context<TwilioEnv>,
  message: InboundMessage,
  snapshot: AgentSnapshot,
  until: number,
  defer: (work: Promise<unknown>) => void,
): Promise<string> {
  const { from, to, sid } = message;
  const ctx = createCtx(c.env, {
    tenant: { id: snapshot.tenantId, shard: snapshot.shard },
    actor: { type: "twilio", id: null },
    requestId: c.var.requestId,
    defer,
    bookmark: "first-primary",
  });
  const body = message.body || (message.media > 0 ? `(attachments: ${message.media})` : "");
  const received = await within(lookUpDeadlineMs, "receipt", receiveText(ctx, { ...message, body }));
  const { config, tenantStatus } = snapshot;
  const silent = tenantStatus === "suspended" || isBlocked(from, config.routing) || callerNumber(from) === null;
  if (!received.answer || silent) return nothing();
  const told = await fromOwner(ctx, message, snapshot);
  const reply =
    told ?? (message.body === "" ? await toMedia(c, message, snapshot) : await converse(c, message, snapshot, until));
  if (reply === null || reply.text === "") return nothing();
  // They may have asked for no more while we were answering.
  if (await optedOut(ctx, from).catch(() => false)) return nothing();
  const { text, conversationId } = reply;
  ctx.defer(recordReply(ctx, { inboundSid: sid, from: to, to: from, body: text, conversationId }));
  return messageTwiml(text);
}

/** What the owner texts may answer a question they were asked; everything else is a conversation like any customer's. */
async function fromOwner(
  ctx: Ctx,
  { sid, from, body }: InboundMessage,
  { config }: AgentSnapshot,
): Promise<Answer | null> {
  if (from !== config.notifications.smsTo) return null;
  const text = await (await gaps()).answerByText(ctx, { sid, body, language: languageOf(config) });
  return text === null ? null : { text, conversationId: null };
}

interface Answer {
  text: string;
  conversationId: string | null;
}

async function converse(
  c: Context<TwilioEnv>,
  { sid, from, to, body }: InboundMessage,
  snapshot: AgentSnapshot,
  until: number,
): Promise<Answer | null> {
  const ask = () => textSessionOf(c.env, snapshot.tenantId, from, to).text({ sid, from, to, body, snapshot, until });
  // Its process may have been killed while it answered: asked again it goes on where it was.
  return Promise.resolve(ask()).catch(ask);
}

/** Now and then: two machines that send each other pictures must come to an end. */
async function toMedia(
  c: Context<TwilioEnv>,
  { from, to, media }: InboundMessage,
  { config }: AgentSnapshot,
): Promise<Answer | null> {
  if (media === 0 || (await limiterOf(c.env, `media:${from}:${to}`).take(mediaPerHour, 3600)) > 0) return null;
  return { text: onlyMedia[languageOf(config)], conversationId: null };
}
