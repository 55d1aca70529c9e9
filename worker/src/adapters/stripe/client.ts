import { Stripe } from "stripe";
import type { Tier } from "../../contract/plans.ts";
import type { Log } from "../../observe/log.ts";

/** One deployment's account at Stripe, with the prices of its plans. */
export interface StripeDeployment {
  secretKey: string;
  /** Stripe's origin, or what stands before or is `/v1`. */
  apiBase: string;
  meterEventName: string | null;
  prices: Readonly<Record<Tier, string | null>>;
  /** integer ms */
  now: () => number;
  log: Log;
  /** Stripe takes our key for nothing, or not for what was asked: told before the one who asked hears of it. Never throws. */
  keyRefused: () => Promise<void>;
}

/** The version whose shapes we read and write, whatever the account's own default is: the SDK's. */
const apiVersion = "2026-10-28.endive";
/** Milliseconds for one attempt; somebody waits for most of what we ask. */
const timeout = 8000;

/** What is kept of an account as long as the isolate lives. */
export interface KnownAccount {
  client: Stripe;
  /** What was learned of it, and when, integer ms. */
  learned: Map<string, { fact: string | null; at: number }>;
}

const accounts = new Map<string, KnownAccount>();

/** The one client of an account in this isolate. */
export function accountOf({ secretKey, apiBase }: StripeDeployment): KnownAccount {
  const name = `${apiBase} ${secretKey}`;
  let account = accounts.get(name);
  if (account === undefined)
    accounts.set(name, (account = { client: connect(secretKey, apiBase), learned: new Map() }));
  return account;
}

function connect(secretKey: string, apiBase: string): Stripe {
  const base = apiBase.replace(/\/+$/, "").replace(/\/v1$/, "");
  return new Stripe(secretKey, {
    apiVersion,
    telemetry: false,
    timeout,
    maxNetworkRetries: 1,
    httpClient: Stripe.createFetchHttpClient((input: URL | RequestInfo, init?: RequestInit) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input);
      // The SDK sends what belongs to a DELETE in the query; by Stripe's document it is the body.
      if (init?.method === "DELETE") return fetch(base + pathname, { ...init, body: search.slice(1) });
      return fetch(base + pathname + search, init);
    }),
  });
}

const factLives = 10 * 60_000;

/** What was learned within the last ten minutes, or is found out now. Undefined, as a failure, is not remembered. */
export async function learnedOf(
  { learned }: KnownAccount,
  key: string,
  now: number,
  findOut: () => Promise<string | null | undefined>,
): Promise<string | null> {
  const known = learned.get(key);
  if (known !== undefined && now - known.at < factLives) return known.fact;
  const fact = await findOut();
  if (fact === undefined) return null;
  learned.set(key, { fact, at: now });
  return fact;
}
