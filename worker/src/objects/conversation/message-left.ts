import { messageIdOf } from "../../domain/ids.ts";
import type { UnfinishedMessage } from "../../domain/receptionist/unfinished.ts";
import type { MessageLeft } from "../../services/messages/take.ts";
import type { ConversationRecord } from "./conversation-record.ts";

/** A conversation's unfinished message as it is stored: under the id by which its tool would have stored it. */
export const messageLeft = (
  { id, channel }: ConversationRecord,
  { toolId, body, fromName, fromPhone }: UnfinishedMessage,
): MessageLeft => ({
  id: messageIdOf(id, toolId),
  callId: channel === "voice" ? id : null,
  body,
  fromName,
  fromPhone,
});
