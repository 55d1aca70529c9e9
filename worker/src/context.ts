import type { Ports } from "./adapters/ports.ts";
import type { Db } from "./db/client.ts";
import { type IdKind, makeId } from "./domain/ids.ts";
import type { Actor } from "./domain/tenancy/actor.ts";
import type { Log } from "./observe/log.ts";

/** What every service verb is given. `now` is one instant (ms) for the whole verb, so that its rows agree. */
export interface Ctx {
  /** `shard` says which database holds its rows. */
  tenant: { id: string; shard: number };
  actor: Actor;
  db: Db;
  deps: Ports;
  log: Log;
  now: number;
  /** Milliseconds since `now`: for how long something takes, never for what is written down. */
  elapsed: () => number;
  requestId: string;
  newId: (kind: IdKind) => string;
  newCode: () => string;
  /** Work the answer does not wait for. */
  defer: (work: Promise<unknown>) => void;
}

/** The wall clock, integer milliseconds; the only one outside the objects. */
export const clock = (): number => Date.now();

/** A fresh id born now. */
export function newId(kind: IdKind): string {
  return makeId(kind, clock(), crypto.getRandomValues(new Uint8Array(10)));
}

/** Six random digits, for a code that somebody types or reads out. */
export const newCode = (): string =>
  String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000).padStart(6, "0");

/** 128 random bits in hexadecimal, for request ids. */
export const newRequestId = (): string => crypto.randomUUID().replaceAll("-", "");

/** 256 random bits in hexadecimal, for what must not be guessed. */
export const newSecret = (): string => newRequestId() + newRequestId();
