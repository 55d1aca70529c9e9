import type { ChatAction, ChatAnswer } from "../../src/contract/chat.ts";
import { api } from "../harness/api.ts";

/** Somebody on a tenant's website who writes to its receptionist. */
export class Visitor {
  readonly tenantId: string;
  conversationId: string | undefined;

  constructor(tenantId: string) {
    this.tenantId = tenantId;
  }

  /** Posts a message in the conversation so far. */
  post(message: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Response> {
    const { tenantId, conversationId } = this;
    return api("/api/chat", {
      body: { tenantId, message, ...(conversationId && { conversationId }), ...more },
      headers,
    });
  }

  /** Says something and is answered. */
  async say(message: string, more: Record<string, unknown> = {}): Promise<ChatAnswer> {
    const answer = await this.post(message, more);
    if (answer.status !== 200) throw new Error(`chat: ${answer.status} ${await answer.text()}`);
    const content = await answer.json<ChatAnswer>();
    this.conversationId = content.conversationId;
    return content;
  }

  /** Says several things, one after another; the last answer. */
  async talk(...messages: string[]): Promise<ChatAnswer> {
    let last: ChatAnswer | undefined;
    for (const message of messages) last = await this.say(message);
    if (last === undefined) throw new Error("nothing was said");
    return last;
  }
}

/** The one action of a type. */
export function actionOf<T extends ChatAction["type"]>(answer: ChatAnswer, type: T): Extract<ChatAction, { type: T }> {
  const found = answer.actions.filter((action) => action.type === type);
  if (found.length !== 1) throw new Error(`${found.length} actions ${type}: ${JSON.stringify(answer)}`);
  return found[0] as Extract<ChatAction, { type: T }>;
}
