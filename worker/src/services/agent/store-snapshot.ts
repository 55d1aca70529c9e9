import type { SnapshotStore } from "../../adapters/ports/snapshots.ts";
import type { Db } from "../../db/client.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import type { Log } from "../../observe/log.ts";
import { compileSnapshot } from "./compile-snapshot.ts";

/** Changes that may overtake each other before we leave the rest to the next call's renewal. */
const maxRounds = 3;

export interface SnapshotKeeper {
  db: Db;
  store: SnapshotStore;
  log: Log;
  /** integer ms */
  now: number;
}

export interface Stored {
  /** What answers now; null where the number is nobody's or somebody else is still changing it. */
  snapshot: AgentSnapshot | null;
  /** The store has it. */
  isStored: boolean;
}

/**
 * Compiles a number's snapshot and stores it. Two who do so may store in the wrong order, so each looks once more whether
 * what it stored is what holds. A store that fails is logged and not thrown.
 * @throws what the database throws
 */
export async function storeSnapshot(keeper: SnapshotKeeper, phoneNumber: string): Promise<Stored> {
  const { db, store, log, now } = keeper;
  let snapshot = await compileSnapshot(db, phoneNumber);
  for (let round = 0; round < maxRounds; round++) {
    if (snapshot === null) {
      // Released: what somebody may have stored must not outlive that.
      await store.remove(phoneNumber);
      return { snapshot, isStored: true };
    }
    const isStored = await store.put(phoneNumber, { snapshot, compiledAt: now }).then(
      () => true,
      (error: unknown) => {
        log.error("snapshot not stored", error);
        return false;
      },
    );
    const holds = await compileSnapshot(db, phoneNumber);
    if (JSON.stringify(holds) === JSON.stringify(snapshot)) return { snapshot, isStored };
    snapshot = holds;
  }
  return { snapshot: null, isStored: true };
}
