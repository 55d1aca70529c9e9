import type { Db } from "../../db/client.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import type { SnapshotStore } from "../../adapters/ports/snapshots.ts";
import type { Log } from "../../observe/log.ts";
import { compileSnapshot } from "./compile-snapshot.ts";
import { storeSnapshot } from "./store-snapshot.ts";

/** How long an isolate trusts what it has read, milliseconds. */
const freshFor = 30_000;
/** After this a stored snapshot is compiled anew behind the call it answers: a put that was lost is made good. */
const renewAfter = 5 * 60_000;
const maxRemembered = 5000;
const remembered = new Map<string, { snapshot: AgentSnapshot; until: number; order: number }>();
/** Numbers the reads of this isolate, so that a slow one does not undo what was learnt after it began. */
let reads = 0;

function remember(phoneNumber: string, snapshot: AgentSnapshot, now: number, order: number): void {
  const known = remembered.get(phoneNumber);
  if (known !== undefined && known.until > now && known.order > order) return;
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(phoneNumber, { snapshot, until: now + freshFor, order });
}

/** Lets this isolate answer with what has just been published; others follow within `freshFor`. */
export const rememberSnapshot = (phoneNumber: string, snapshot: AgentSnapshot, now: number): void =>
  remember(phoneNumber, snapshot, now, ++reads);

/** Drops what this isolate remembers of a number, as if it had just started. */
export const forgetSnapshot = (phoneNumber: string): void => void remembered.delete(phoneNumber);

export interface SnapshotSources {
  db: () => Db;
  store: SnapshotStore;
  log: Log;
  defer: (work: Promise<unknown>) => void;
  /** integer ms */
  now: number;
}

/**
 * The snapshot behind a number: this isolate's memory, then KV, then the database. A store that is down counts as a
 * miss; where the database is down too, what the isolate last knew answers the call.
 * @returns null where the number is nobody's
 * @throws what the database throws, when nothing else knows the number
 */
export async function snapshotOfNumber(sources: SnapshotSources, phoneNumber: string): Promise<AgentSnapshot | null> {
  const { now, store, log } = sources;
  const known = remembered.get(phoneNumber);
  if (known !== undefined && known.until > now) return known.snapshot;
  const order = ++reads;
  const stored = await store.get(phoneNumber).catch((error: unknown) => {
    log.error("snapshot store failed", error);
    return null;
  });
  if (stored !== null) {
    remember(phoneNumber, stored.snapshot, now, order);
    if (now - stored.compiledAt > renewAfter) sources.defer(renew(sources, phoneNumber));
    return stored.snapshot;
  }
  try {
    const snapshot = await compileSnapshot(sources.db(), phoneNumber);
    if (snapshot === null) return null;
    remember(phoneNumber, snapshot, now, order);
    sources.defer(store.put(phoneNumber, { snapshot, compiledAt: now }));
    return snapshot;
  } catch (error) {
    if (known === undefined) throw error;
    log.error("database failed, an old snapshot answers", error);
    return known.snapshot;
  }
}

async function renew({ db, store, log, now }: SnapshotSources, phoneNumber: string): Promise<void> {
  const order = ++reads;
  const { snapshot } = await storeSnapshot({ db: db(), store, log, now }, phoneNumber);
  if (snapshot !== null) remember(phoneNumber, snapshot, now, order);
}
