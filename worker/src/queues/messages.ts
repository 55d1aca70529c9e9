import { z } from "zod";

/** A message says "look again"; the truth is where it points. A repeat or a late one costs nothing. */
export const queueMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("call.ended"), tenantId: z.string(), callSid: z.string() }),
  z.object({
    type: z.literal("conversation.changed"),
    tenantId: z.string(),
    conversationId: z.string(),
    /** The name of the object that has it. */
    session: z.string(),
  }),
  z.object({
    type: z.literal("onboarding.due"),
    tenantId: z.string(),
    shard: z.number().int(),
    onboardingId: z.string(),
  }),
  z.object({ type: z.literal("mail.queued"), tenantId: z.string(), shard: z.number().int(), mailId: z.string() }),
  z.object({ type: z.literal("billing.changed"), tenantId: z.string(), shard: z.number().int() }),
  z.object({ type: z.literal("meter.due"), tenantId: z.string(), shard: z.number().int(), callSid: z.string() }),
  z.object({ type: z.literal("text.queued"), tenantId: z.string(), shard: z.number().int(), textId: z.string() }),
]);
export type QueueMessage = z.infer<typeof queueMessage>;

/** The messages of one type. */
export type MessageOf<T extends QueueMessage["type"]> = Extract<QueueMessage, { type: T }>;
