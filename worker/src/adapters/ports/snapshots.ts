import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";

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
