import { within } from "../../within.ts";
import type { SnapshotStore, StoredSnapshot } from "../ports/snapshots.ts";

const key = (phoneNumber: string): string => `number:${phoneNumber}`;

/** Grows with every change to the snapshot's shape: what an older Worker stored is then a miss, not a surprise. */
const format = 1;

/** A caller hears silence meanwhile, and the database answers faster than this. Milliseconds. */
const patience = 1000;

/** Who publishes waits no longer than this. Milliseconds. */
const writePatience = 3000;

/** Snapshots in Workers KV. A value may be up to a minute old at a distant location. */
export function createKvSnapshots(kv: KVNamespace): SnapshotStore {
  return {
    put: async (phoneNumber, stored) =>
      within(writePatience, "KV", kv.put(key(phoneNumber), JSON.stringify({ format, ...stored }))),
    remove: async (phoneNumber) => within(writePatience, "KV", kv.delete(key(phoneNumber))),
    async get(phoneNumber) {
      const read = kv.get<StoredSnapshot & { format: number }>(key(phoneNumber), { type: "json", cacheTtl: 60 });
      const found = await within(patience, "KV", read);
      return found?.format === format ? { snapshot: found.snapshot, compiledAt: found.compiledAt } : null;
    },
  };
}
