import type { ToolCall, ToolResult } from "../../src/domain/conversation/conversation.ts";
import type { Conversation } from "../../src/services/receptionist/conversation.ts";
import { runTool } from "../../src/services/receptionist/run-tool.ts";
import type { Member } from "../harness/api.ts";
import { freshCallSid } from "../harness/twilio.ts";
import { type Carrier, freshId, officeCtx } from "./office.ts";

/** A telephone call from `phone`, or from a withheld number. */
export const call = (phone: string | null): Conversation => ({
  id: `call_${freshCallSid()}`,
  source: "voice",
  callerPhone: phone,
});

/** A chat: nobody has proven any number. */
export const chat = (): Conversation => ({ id: freshId("conv"), source: "chat", callerPhone: null });

/** A conversation's tools, at an instant of the test's choosing. */
export function toolsOf(member: Member, carrier: Carrier) {
  let asked = 0;
  return (
    conversation: Conversation,
    tool: ToolCall,
    { now = Date.now(), id = `t${++asked}` }: { now?: number; id?: string } = {},
  ): Promise<ToolResult> =>
    runTool(officeCtx(member, carrier, now, { type: "agent", id: conversation.id }), conversation, { id, call: tool });
}

/** Books a haircut through a conversation. */
export async function bookWith(
  run: ReturnType<typeof toolsOf>,
  conversation: Conversation,
  startsAt: number,
  customerPhone: string | null,
): Promise<string> {
  const wish = { serviceId: "svc_cut", startsAt, customerName: "Maria Lopez", customerPhone, customerEmail: null };
  const result = await run(conversation, { tool: "book", ...wish, notes: null });
  if (result.status !== "booked") throw new Error(JSON.stringify(result));
  return result.bookingId;
}
