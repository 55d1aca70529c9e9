import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import type { LiveNews } from "../contract/live.ts";
import type { QueueMessage } from "../queues/messages.ts";

/** Everything outside that the service verbs reach for; `deps.ts` decides what stands behind each. */
export interface Ports {
  live: LiveBoard;
  snapshots: SnapshotStore;
  telephony: Telephony;
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
