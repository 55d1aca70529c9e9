import type { Answer, VendorContract } from "../../contracts/vendor.ts";
import { StripeAccount, type StripeEvent } from "./account.ts";
import { answerStripe, refusal } from "./api.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { StripeMeter } from "./meter.ts";
import { type Delivery, signed } from "./signature.ts";

/** What was judged already: the document is long, and a thousand requests of one form are one. */
const judged = new Set<string>();

const day = 86_400;
/** What was asked, its fields as a tree. */
export interface StripeRequest {
  method: string;
  path: string;
  fields: Fields;
  headers: Record<string, string>;
}

type Fault = { kind: "fail"; answer: Answer } | { kind: "stall" } | { kind: "lose" };

/**
 * Stripe in memory: put `fetch` in the network's place and give the Worker `variables`. Requests and answers are judged by
 * Stripe's own document; keys make a repeat the same answer for a day. What happens there is told by methods of `account`
 * (`complete`, `renew`, `pay`, `fail`, `cancel`, `move`, …) and stands in `account.events`, to be delivered with `sign`.
 */
export class StripeServer {
  readonly account = new StripeAccount();
  readonly meter = new StripeMeter("call_seconds", () => this.account.seconds);
  /** Every request that arrived, oldest first. */
  readonly requests: StripeRequest[] = [];
  /** What was wrong with requests, and with our answers. */
  readonly wrong: string[] = [];
  private readonly contract: VendorContract | null;
  private readonly faults: Fault[] = [];
  private readonly keys = new Map<string, { words: string; answer: Answer; at: number }>();

  /** The variables of a deployment with this account. */
  readonly variables = {
    STRIPE_SECRET_KEY: "sk_test_1",
    STRIPE_WEBHOOK_SECRET: "whsec_current",
    STRIPE_API_BASE: "https://api.stripe.test",
    STRIPE_STARTER_PRICE_ID: "price_starter",
    STRIPE_PROFESSIONAL_PRICE_ID: "price_professional",
    STRIPE_METER_EVENT_NAME: "call_seconds",
  };

  /** @param contract null where this machine has no documents: then nothing is judged */
  constructor(contract: VendorContract | null) {
    this.contract = contract;
  }

  /** What arrived, in short: `POST /v1/customers`. */
  get asked(): string[] {
    return this.requests.map(({ method, path }) => `${method} ${path}`);
  }

  /** The next requests are refused, each for good: nothing happens, and the SDK is told not to repeat them. */
  failNext(times = 1, answer: Answer = refusal(503, "api_error", "try again")): void {
    for (let i = 0; i < times; i++) this.faults.push({ kind: "fail", answer });
  }

  /** The next requests are never answered; who asks waits until its own patience ends. */
  stallNext(times = 1): void {
    for (let i = 0; i < times; i++) this.faults.push({ kind: "stall" });
  }

  /** The next requests do what they ask for, and nobody hears of it. */
  loseNext(times = 1): void {
    for (let i = 0; i < times; i++) this.faults.push({ kind: "lose" });
  }

  /** An event as it would arrive, signed with the current secret unless told otherwise. */
  sign(event: StripeEvent | Record<string, unknown>, secret = this.variables.STRIPE_WEBHOOK_SECRET): Promise<Delivery> {
    return signed(JSON.stringify(event, null, 2), secret, this.account.now ?? Date.now());
  }

  /** What `fetch` would be; knows only Stripe's own host. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { origin, pathname, search } = new URL(request.url);
    if (origin !== this.variables.STRIPE_API_BASE) throw new Error(`nobody is at ${request.url}`);
    // The runtime warns of .text() where a form is read.
    const body = new TextDecoder().decode(await request.clone().arrayBuffer());
    const fields = fieldsOf(request.method === "GET" ? search : body);
    this.requests.push({
      method: request.method,
      path: pathname,
      fields,
      headers: Object.fromEntries(request.headers),
    });
    const fault = this.faults.shift();
    if (fault?.kind === "stall")
      return new Promise((_, reject) =>
        request.signal.addEventListener("abort", () => reject(request.signal.reason as Error)),
      );
    const form = `${request.method} ${pathname.replace(/\b(\w+?)_\w{20}\b/g, "$1")} ${[...new URLSearchParams(search + "&" + body).keys()].join()}`;
    const { contract } = this;
    const isNew = contract !== null && !judged.has(form);
    if (isNew) this.judge(await contract.faultsOf(request.clone()), form);
    const answer = fault?.kind === "fail" ? fault.answer : this.once(request, pathname, fields, body);
    if (isNew) this.judge(contract.faultsOfAnswer(request.method, pathname, answer), form);
    judged.add(form);
    if (fault?.kind === "lose")
      return new Response("lost", { status: 502, headers: { "stripe-should-retry": "false" } });
    const headers = { "request-id": "req_1", ...(answer.status >= 400 ? { "stripe-should-retry": "false" } : {}) };
    return Response.json(answer.body, { status: answer.status, headers });
  };

  /** The same key with the same words is the same answer, with others an error. */
  private once(request: Request, path: string, fields: Fields, body: string): Answer {
    const key = request.headers.get("idempotency-key");
    const words = `${request.method} ${path} ${body}`;
    const known = key === null ? undefined : this.keys.get(key);
    const now = this.account.seconds;
    if (known !== undefined && known.at > now - day)
      return known.words === words
        ? known.answer
        : refusal(400, "idempotency_error", "Keys for idempotent requests can only be used with the same parameters");
    const answer = answerStripe(this.account, this.meter, { method: request.method, path, fields });
    if (key !== null) this.keys.set(key, { words, answer: structuredClone(answer), at: now });
    return answer;
  }

  private judge(faults: string[], form: string): void {
    if (faults.length === 0) return;
    this.wrong.push(...faults.map((fault) => `${form}: ${fault}`));
    throw new Error(this.wrong.join("\n"));
  }
}
