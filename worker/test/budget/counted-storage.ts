import { runInDurableObject } from "cloudflare:test";
import type { Tally } from "./tally.ts";

type Method = (...args: never[]) => unknown;

/**
 * Counts what every object does with its own storage, by patching the runtime's classes. Object classes are not told
 * apart; rows written are those of statements, key-value writes count as `put`.
 * @param stub any object: it lends its storage to find the classes
 * @returns puts the runtime's methods back
 */
export async function countStorage(tally: Tally, stub: DurableObjectStub): Promise<() => void> {
  const undo: (() => void)[] = [];
  const patch = (owner: object, method: string, onCall: (result: unknown) => void) => {
    const real = Reflect.get(owner, method) as Method;
    Object.defineProperty(owner, method, {
      configurable: true,
      writable: true,
      value(this: object, ...args: never[]) {
        const result = Reflect.apply(real, this, args);
        onCall(result);
        return result;
      },
    });
    undo.push(() => void Object.defineProperty(owner, method, { configurable: true, writable: true, value: real }));
  };
  await runInDurableObject(stub, (_, { storage }) => {
    const classOf = (thing: object) => Object.getPrototypeOf(thing) as object;
    patch(classOf(storage.sql), "exec", (cursor) => {
      tally.add("storage.sql.exec");
      tally.addLate(() => ({ "storage.sql.rowsWritten": (cursor as SqlStorageCursor<never>).rowsWritten }));
    });
    for (const method of ["get", "put", "delete"]) {
      patch(classOf(storage.kv), method, () => tally.add(`storage.kv.${method}`));
    }
    for (const method of ["setAlarm", "getAlarm", "deleteAlarm"]) {
      patch(classOf(storage), method, () => tally.add(`storage.${method}`));
    }
  });
  return () => undo.forEach((put) => put());
}
