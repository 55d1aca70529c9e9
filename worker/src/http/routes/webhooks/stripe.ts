import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { configOf } from "../../../config.ts";
import { clock, newId } from "../../../context.ts";
import { errorBody } from "../../../contract/error.ts";
import { openDb } from "../../../db/client.ts";
import { createPorts, note } from "../../../deps.ts";
import type { BillingEvent } from "../../../domain/billing/subscription/billing-event.ts";
import { AppError } from "../../../errors.ts";
import { createLog, type Log } from "../../../observe/log.ts";
import { onFirstUse } from "../../../on-first-use.ts";
import { type Applied, applyEvent } from "../../../services/billing/registers/apply-event.ts";
import { errorBodyOf } from "../../error-answer.ts";
import type { HttpEnv } from "../../http-env.ts";
import { requireAttempts } from "../../middleware/limit-attempts.ts";
import { createRouter, failures, json } from "../../router.ts";

/** Brings Stripe's SDK: only who is told something by Stripe waits for it. */
const events = onFirstUse(() => import("../../../adapters/stripe/events.ts"));

const path = "/billing/webhook";
const perMinute = 100;
const maxBodyBytes = 512 * 1024;
/** So many failures in a row are told to the operator. */
const alarming = 3;

const received = z.object({
  received: z.literal(true),
  duplicate: z.literal(true).optional(),
  ignored: z.literal(true).optional(),
});
type Received = z.infer<typeof received>;

/** What Stripe tells. Its signature is over the body as it came, which is therefore read as text, once, and by no schema. */
export const stripeWebhook = createRouter();
stripeWebhook.openAPIRegistry.registerComponent("securitySchemes", "stripe", {
  type: "apiKey",
  in: "header",
  name: "Stripe-Signature",
  description: "time and HMAC-SHA256 of it and the body with the endpoint's secret, at most five minutes old",
});
stripeWebhook.openAPIRegistry.registerPath({
  method: "post",
  path,
  summary: "An event from Stripe; delivered again it changes nothing",
  security: [{ stripe: [] }],
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: z.looseObject({ id: z.string(), type: z.string() }) } },
    },
  },
  responses: {
    200: json(received, "heard: applied, had been before (`duplicate`), or nothing we act on (`ignored`)"),
    500: json(errorBody.extend({ eventId: z.string().nullable() }), "it is to come again"),
    ...failures,
  },
});
stripeWebhook.post(
  path,
  bodyLimit({
    maxSize: maxBodyBytes,
    onError: () => {
      throw new AppError("invalid", `the body is larger than ${maxBodyBytes} bytes`);
    },
  }),
  (c) => hear(c),
);

/** What is awaited: the limit, the signature, one batch. All else rides behind the answer. */
async function hear(c: Context<HttpEnv>): Promise<Response> {
  const { stripe, stripeWebhookSecrets: secrets, stripePrices: prices } = configOf(c.env);
  if (secrets.length === 0)
    throw new AppError("unavailable", "set STRIPE_WEBHOOK_SECRET", { details: { missing: ["STRIPE_WEBHOOK_SECRET"] } });
  await requireAttempts(c, "stripe-webhook", perMinute);
  const raw = await bodyAsSent(c);
  const { openEvent, UnreadableEvent } = await events();
  const log = createLog({ requestId: c.get("requestId") });
  let eventId: string | null = null;
  try {
    const account = { prices, live: stripe?.live };
    const event = await openEvent(raw, c.req.header("stripe-signature") ?? null, secrets, account, clock());
    if (event === null) throw new AppError("invalid", "this is not signed by Stripe with a secret of this endpoint");
    eventId = event.id;
    count(c, "received");
    const applied = await applyEvent(
      {
        db: openDb(c.env.DB, "first-primary"),
        now: clock(),
        newId,
        actor: { type: "stripe", id: null },
        requestId: c.get("requestId"),
      },
      event,
    );
    return c.json(answerTo(c, event, applied, log) satisfies Received, 200);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof UnreadableEvent) {
      eventId = error.eventId;
      count(c, "received");
    }
    count(c, "failed");
    defer(c, log, createPorts(c.env).alerts.failed("stripe-webhook", `event ${eventId ?? "unknown"} failed`, alarming));
    return c.json({ ...errorBodyOf(error, c), eventId }, 500);
  }
}

/** The body, byte for byte: what reads text elsewhere leaves out a mark at its start and mends what is no UTF-8. */
async function bodyAsSent(c: Context<HttpEnv>): Promise<string> {
  const bytes = await c.req.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError("invalid", "the body is no UTF-8");
  }
}

/** Says what came of an event, and does behind the answer what follows from it. */
function answerTo(c: Context<HttpEnv>, event: BillingEvent, applied: Applied, log: Log): Received {
  const { id: eventId, type } = event;
  switch (applied.outcome) {
    case "duplicate":
      count(c, "duplicate");
      return { received: true, duplicate: true };
    case "ignored":
      count(c, "ignored");
      if (event.kind === "ignored" && !event.known)
        log.warn(event.rehearsal ? "stripe event of test mode beside a live key" : "unknown stripe event", {
          eventId,
          type,
        });
      return { received: true, ignored: true };
    case "nobody's":
      count(c, "ignored");
      log.warn("stripe event of nobody", { eventId, type });
      return { received: true, ignored: true };
    case "noted":
      count(c, "processed");
      if (event.kind === "meter-fault") defer(c, log, createPorts(c.env).alerts.failed("stripe-meter", event.details));
      return { received: true };
    case "applied": {
      count(c, "processed");
      if (event.kind === "invoice" && event.outcome === "finalization-failed")
        log.warn("stripe invoice not finalized", { eventId, tenantId: applied.tenant.id });
      const { id: tenantId, shard } = applied.tenant;
      if (applied.unsettled) defer(c, log, createPorts(c.env).queue.send({ type: "billing.changed", tenantId, shard }));
      return { received: true };
    }
  }
}

type Outcome = "received" | "processed" | "duplicate" | "failed" | "ignored";

const count = (c: Context<HttpEnv>, outcome: Outcome): void =>
  note(c.env, { name: `stripe_webhook_${outcome}_total` }, (work) => c.executionCtx.waitUntil(work));

/** A message that is lost is made up for by the sweep, which finds what changed and was not settled. */
const defer = (c: Context<HttpEnv>, log: Log, work: Promise<unknown>): void =>
  c.executionCtx.waitUntil(work.catch((error: unknown) => log.error("deferred work failed", error)));
