import { env } from "cloudflare:workers";
import type { Env } from "../../src/env.ts";
import type { Mortal } from "../numbers/mortal.ts";

type Method = (...args: unknown[]) => Promise<unknown>;

/** `target`, of which each method called is an operation. */
const operated = <T extends object>(mortal: Mortal, target: T): T =>
  new Proxy(target, {
    get(_, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      // A stub's methods are proxies themselves and have no bind.
      return (...args: unknown[]) => mortal.live(() => Reflect.apply(value as Method, target, args));
    },
  });

const objectsOf = <T extends object>(mortal: Mortal, namespace: T): T =>
  new Proxy(namespace, {
    get(_, key) {
      const value: unknown = Reflect.get(namespace, key);
      if (typeof value !== "function") return value;
      if (key !== "get") return value.bind(namespace) as unknown;
      return (...args: unknown[]) => operated(mortal, Reflect.apply(value, namespace, args) as object);
    },
  });

/** `target`, of which these methods are replaced. */
const replaced = <T extends object>(target: T, methods: Record<string, (...args: never[]) => unknown>): T =>
  new Proxy(target, {
    get(_, key) {
      if (typeof key === "string" && key in methods) return methods[key];
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });

/** Where messages go that a mortal process sends. */
export type Send = (queue: string, body: unknown, options?: { delaySeconds?: number }) => void;

/** The Worker's bindings, whose every use is an operation the process may die at. Figures are reported to nobody. */
export function mortalEnv(mortal: Mortal, send: Send, variables: Record<string, string>): Env {
  const queue = (name: string, binding: Env["ONBOARDING"]) =>
    replaced(binding, {
      send: (body: unknown, options?: { delaySeconds?: number }) => mortal.live(async () => send(name, body, options)),
    });
  return {
    ...env,
    ...variables,
    DB: mortal.d1,
    SNAPSHOTS: operated(mortal, env.SNAPSHOTS),
    TENANT_HUB: objectsOf(mortal, env.TENANT_HUB),
    METRICS_HUB: replaced(env.METRICS_HUB, { get: () => ({ add: async () => {} }) }),
    ONBOARDING: queue("onboarding", env.ONBOARDING),
    OUTBOX: queue("outbox", env.OUTBOX),
  };
}
