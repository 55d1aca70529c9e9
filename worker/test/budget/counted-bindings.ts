import type { Env } from "../../src/env.ts";
import type { Tally } from "./tally.ts";

type Anything = (...args: unknown[]) => unknown;

/** `target`, with each method call handed to `around` first. */
function wrap<T extends object>(target: T, around: (method: string, call: Anything) => Anything | undefined): T {
  return new Proxy(target, {
    get(_, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== "function" || typeof property !== "string") return value;
      // A stub's methods are proxies themselves and have no bind: they are called on their stub.
      const call: Anything = (...args) => Reflect.apply(value as Anything, target, args);
      return around(property, call) ?? call;
    },
  });
}

const counted = <T extends object>(tally: Tally, name: string, target: T, except: readonly string[] = []): T =>
  wrap(target, (method, call) =>
    except.includes(method)
      ? undefined
      : (...args) => {
          tally.add(`${name}.${method}`);
          return tally.watch(call(...args));
        },
  );

const countedObjects = <T extends object>(tally: Tally, name: string, namespace: T): T =>
  wrap(namespace, (method, call) =>
    method === "get" ? (...args) => counted(tally, name, call(...args) as object) : undefined,
  );

/** A database: `DB.trips` are round trips, `DB.statements` what they carry. */
function countedDatabase<T extends object>(tally: Tally, database: T): T {
  const real = new WeakMap<object, object>();
  const trip = (statements: number, work: unknown) => {
    tally.add("DB.trips");
    tally.add("DB.statements", statements);
    return tally.watch(work);
  };
  const statement = (target: object): object => {
    const proxy = wrap(target, (method, call) => {
      if (method === "bind") return (...args) => statement(call(...args) as object);
      return (...args) => trip(1, call(...args));
    });
    real.set(proxy, target);
    return proxy;
  };
  const connection = <C extends object>(target: C): C =>
    wrap(target, (method, call) => {
      if (method === "withSession") return (...args) => connection(call(...args) as object);
      if (method === "prepare") return (...args) => statement(call(...args) as object);
      if (method !== "batch") return undefined;
      return (statements) => {
        const list = statements as object[];
        return trip(list.length, call(list.map((one) => real.get(one) ?? one)));
      };
    });
  return connection(database);
}

/**
 * The bindings of `env`, counted. Some are cut off, because what is behind them goes on in its own time: the queues, whose
 * consumers a test calls itself, and the metrics, which an isolate reports by the clock.
 */
export function countedBindings(tally: Tally, env: Env): Env {
  const nowhere = { add: async () => {}, setActive: async () => {} };
  return {
    ...env,
    DB: countedDatabase(tally, env.DB),
    SNAPSHOTS: counted(tally, "SNAPSHOTS", env.SNAPSHOTS),
    CALL_SESSION: countedObjects(tally, "CALL_SESSION", env.CALL_SESSION),
    TENANT_HUB: countedObjects(tally, "TENANT_HUB", env.TENANT_HUB),
    TEXT_SESSION: countedObjects(tally, "TEXT_SESSION", env.TEXT_SESSION),
    RATE_LIMITER: countedObjects(tally, "RATE_LIMITER", env.RATE_LIMITER),
    METRICS_HUB: wrap(env.METRICS_HUB, (method) => (method === "get" ? () => nowhere : undefined)),
    POST_CALL: wrap(env.POST_CALL, (method) => async () => tally.add(`POST_CALL.${method}`)),
    OUTBOX: wrap(env.OUTBOX, (method) => async () => tally.add(`OUTBOX.${method}`)),
  };
}
