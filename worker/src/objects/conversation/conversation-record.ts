import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import { isOwnCall, type Served } from "../../domain/calls/served.ts";
import { callerNumber } from "../../domain/calls/caller-number.ts";
import type { Facts } from "../../domain/conversation/conversation.ts";

/** A conversation as it began, and as it goes on. */
export interface ConversationRecord {
  /** The call's id, or the written conversation's. */
  id: string;
  channel: Facts["channel"];
  /** The other side as the carrier names it; null where nobody says. */
  from: string | null;
  /** Our own number; null on the web. */
  to: string | null;
  /** integer ms */
  startedAt: number;
  /**
   * How the business is served in this conversation, whatever is published meanwhile: a call as decided when it rang, in
   * writing as of each message. Everything where nothing is said.
   */
  served?: Served;
  /** What answers now, already as `served` says. A turn keeps the one it began with. */
  snapshot: AgentSnapshot;
  /** What was published meanwhile, whole: it answers from the next turn on, as `served` says. */
  next?: AgentSnapshot;
  /** What the business knows of whoever the number belongs to; absent where that is nobody, or not known yet. */
  caller?: Omit<Facts["caller"], "phone">;
}

/** What the receptionist may know of a conversation. A withheld or internal number is no number, nor is our own. */
export const factsOf = ({ channel, from, to, snapshot, served = "full", caller }: ConversationRecord): Facts => ({
  config: snapshot.config,
  channel,
  messagesOnly: served !== "full",
  caller: { name: null, ...caller, phone: from === null || isOwnCall({ from, to }) ? null : callerNumber(from) },
});
