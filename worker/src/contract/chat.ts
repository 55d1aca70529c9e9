import { z } from "zod";
import { instant, writtenText } from "./primitives.ts";

/** The tenant id of the site's own concierge. */
export const conciergeTenantId = "amunet";

/** Longest message a visitor may write, characters. */
export const longestMessage = 2000;

/** `POST /api/chat`. Without `conversationId` a conversation begins. */
export const chatRequest = z.object({
  tenantId: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, "not a tenant's id"),
  message: z.string().overwrite(writtenText).trim().min(1).max(longestMessage),
  conversationId: z
    .string()
    .regex(/^conv_[a-z0-9]{20,40}$/, "not a conversation's id")
    .optional(),
  messageId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/, "8 to 64 letters, digits, _ or -")
    .optional()
    .describe(
      "the client's own id of this message: sent again within the conversation it is answered the same, once. One of at " +
        "least 20 characters, such as a UUID, also names the conversation a message begins: sent again without a " +
        "conversationId it begins no second one",
    ),
});
export type ChatRequest = z.infer<typeof chatRequest>;

const action = <K extends string, S extends z.ZodRawShape>(type: K, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
const visit = { bookingId: z.string(), startsAt: instant, endsAt: instant, timeZone: z.string() };

/** Something that has happened in answering a message. Each stands on a receipt, never on what was said. */
export const chatAction = z.discriminatedUnion("type", [
  action("booked", { ...visit, serviceId: z.string() }),
  action("rescheduled", visit),
  action("cancelled", { bookingId: z.string(), startsAt: instant, timeZone: z.string() }),
  action("message_taken", { messageId: z.string() }),
  action("text_queued", { textId: z.string() }),
  /** In writing nobody can be put through: this is the number to call. */
  action("transfer", { phone: z.string() }),
  action("link", { url: z.string() }),
  /** The conversation is over; the next message begins another. */
  action("ended", {}),
]);
export type ChatAction = z.infer<typeof chatAction>;

/** The whole answer to one message. */
export const chatAnswer = z.object({
  conversationId: z.string(),
  text: z.string(),
  actions: z.array(chatAction),
  bookingId: z.string().optional(),
});
export type ChatAnswer = z.infer<typeof chatAnswer>;

/**
 * What `accept: text/event-stream` sends instead, each as an event of its `type` whose data is the rest: the clauses as
 * they form, what has happened, and at the end the whole answer or an error.
 */
export type ChatEvent =
  | { type: "begin"; data: { conversationId: string } }
  | { type: "clause"; data: { text: string } }
  | { type: "action"; data: ChatAction }
  | { type: "done"; data: ChatAnswer };
