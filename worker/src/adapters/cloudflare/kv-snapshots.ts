import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import type { SnapshotStore } from "../ports.ts";

const key = (phoneNumber: string): string => `number:${phoneNumber}`;

/** Snapshots in Workers KV. A value may be up to a minute old at a distant location. */
export function createKvSnapshots(kv: KVNamespace): SnapshotStore {
  return {
    put: (phoneNumber, snapshot) => kv.put(key(phoneNumber), JSON.stringify(snapshot)),
    remove: (phoneNumber) => kv.delete(key(phoneNumber)),
    get: (phoneNumber) => kv.get<AgentSnapshot>(key(phoneNumber), { type: "json", cacheTtl: 60 }),
  };
}
