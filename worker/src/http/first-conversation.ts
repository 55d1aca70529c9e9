import type { ChatRequest } from "../contract/chat.ts";
import { newId } from "../context.ts";
import { makeId } from "../domain/ids.ts";
import { dayMs } from "../domain/durations.ts";

/** From so many characters on a client's own id of a message counts as one that nobody else uses, such as a UUID. */
const unmistakable = 20;

/**
 * The id of the conversation that a message begins. It follows from the client's own id of the message, where that is
 * one: so a message whose answer was lost finds the conversation it began, and books once. For the rest of the UTC day
 * only, so that no conversation begins again under an id that was forgotten.
 * @param now integer ms
 */
export async function conversationBegunBy(
  { tenantId, message, messageId = "" }: ChatRequest,
  now: number,
): Promise<string> {
  if (messageId.length < unmistakable) return newId("conversation");
  const text = new TextEncoder().encode(JSON.stringify([tenantId, messageId, message]));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return makeId("conversation", now - (now % dayMs), digest.subarray(0, 10));
}
