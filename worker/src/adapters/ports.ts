import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import type { LiveNews } from "../contract/live.ts";
import type { ModelEvent, ModelRequest } from "../domain/model/model.ts";
import type { QueueMessage } from "../queues/messages.ts";

/** Everything outside that the service verbs reach for; `deps.ts` decides what stands behind each. */
export interface Ports {
  live: LiveBoard;
  snapshots: SnapshotStore;
  telephony: Telephony;
  texting: Texting;
  /** Null where no provider is configured. */
  model: Model | null;
  queue: { send(message: QueueMessage): Promise<void> };
}

/** The tenant's live board. */
export interface LiveBoard {
  /** Best effort: a lost event is repaired by the board's next snapshot. */
  publish(tenantId: string, news: LiveNews): Promise<void>;
}

/** A snapshot and when it was compiled, integer ms. */
export interface StoredSnapshot {
  snapshot: AgentSnapshot;
  compiledAt: number;
}

/** Number to snapshot, derived from D1 and always rebuildable. */
export interface SnapshotStore {
  put(phoneNumber: string, stored: StoredSnapshot): Promise<void>;
  remove(phoneNumber: string): Promise<void>;
  /**
   * Null on a miss, which proves nothing: misses are cached. May be a minute old, or older where a put was lost.
   * @throws where the store fails or does not answer in time
   */
  get(phoneNumber: string): Promise<StoredSnapshot | null>;
}

/** The carrier's account. */
export interface Telephony {
  /**
   * Points a number we hold at our webhooks.
   * @returns the carrier's id of the number, or null where no carrier is configured
   * @throws AppError `not_found` where the account does not own the number, `unavailable` where the carrier fails
   */
  connectNumber(phoneNumber: string): Promise<string | null>;
}

/** Sends text messages. */
export interface Texting {
  /** False where nothing leaves this machine: no carrier is configured. */
  readonly real: boolean;
  /**
   * Gives one message to the carrier. There is no idempotency at the carrier: who calls this owns a row that says so first.
   * @param message `id` is our own row's; `from` is one of the tenant's own numbers, E.164
   * @returns the carrier's id of the message
   * @throws TextRefused where the carrier will never take it, AppError `unavailable` where it may later
   */
  send(message: OutgoingText): Promise<{ sid: string }>;
  /**
   * The carrier's ids of messages that could be this one, newest first: for who does not know whether `send` went
   * through. The carrier knows nothing of our ids, so it can only say what looks the same.
   * @param since no earlier than this, integer ms
   * @throws AppError `unavailable`
   */
  find(message: OutgoingText, since: number): Promise<string[]>;
}

/** One text on its way out. */
export interface OutgoingText {
  id: string;
  from: string;
  to: string;
  body: string;
}

/** A language model behind a streaming interface. */
export interface Model {
  /** Used where a tenant names none. */
  readonly defaultModel: string;
  /**
   * One answer of the model, as it comes. The request leaves as soon as this is called, not at the first `next()`.
   * Aborting `signal` ends the stream without an error.
   * @throws ModelError from the iterator, whatever goes wrong
   */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
