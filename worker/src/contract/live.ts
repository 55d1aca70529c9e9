import { z } from "zod";
import { booking } from "./bookings.ts";
import { callOutcome, turn } from "./calls.ts";
import { instant } from "./primitives.ts";

/** A call in progress as the live board shows it. */
export const liveCall = z.object({
  callId: z.string(),
  callSid: z.string(),
  from: z.string(),
  to: z.string(),
  startedAt: instant,
  transcript: z.array(turn),
});
export type LiveCall = z.infer<typeof liveCall>;

const event = <K extends string, S extends z.ZodRawShape>(type: K, shape: S) =>
  z.object({ type: z.literal(type), seq: z.number().int(), ...shape });

/**
 * What `/api/live` sends, one JSON object a frame. `seq` only grows; after a gap or a reconnection without a usable
 * `?since=` the server sends `snapshot` again, which replaces everything known before.
 */
export const liveEvent = z.discriminatedUnion("type", [
  event("snapshot", { calls: z.array(liveCall) }),
  event("call.started", { call: liveCall }),
  event("call.turn", { callId: z.string(), index: z.number().int(), turn }),
  event("call.ended", { callId: z.string(), endedAt: instant, outcome: callOutcome.nullable() }),
  event("call.stored", { callId: z.string() }),
  event("booking.changed", { booking }),
  event("message.taken", { messageId: z.string() }),
  event("text.changed", { textId: z.string() }),
  event("conversation.changed", { conversationId: z.string() }),
  /** A step moved on; ask for the run again. */
  event("onboarding.changed", { onboardingId: z.string() }),
  event("agent.published", { version: z.number().int() }),
  event("gate.finished", { runId: z.string() }),
  event("gap.changed", { gapId: z.string() }),
  /** The plan, its standing or what is paid changed; ask for the billing again. */
  event("billing.changed", {}),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
/** An event before the hub has numbered it. */
export type LiveNews = LiveEvent extends infer E ? (E extends LiveEvent ? Omit<E, "seq"> : never) : never;
