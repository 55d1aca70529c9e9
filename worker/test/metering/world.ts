import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { Payments } from "../../src/adapters/ports/payments.ts";
import { createPayments } from "../../src/adapters/stripe/payments.ts";
import type { Ctx } from "../../src/context.ts";
import { createLog } from "../../src/observe/log.ts";
import { openDb } from "../../src/db/client.ts";
import { callIdOf } from "../../src/domain/ids.ts";
import { AppError } from "../../src/errors.ts";
import { storeEndedCall } from "../../src/services/calls/store-ended.ts";
import { resolveUnknownUsage } from "../../src/services/metering/resolve-unknown.ts";
import { reportUsage } from "../../src/services/metering/report-usage.ts";
import { waiveCall } from "../../src/services/usage/waive-call.ts";
import { nudgeDue } from "../../src/services/outbox/nudge-due.ts";
import { Death, type Mortal } from "../numbers/mortal.ts";
import { processOf, subscriber } from "./metered.ts";
import { FakeStripe } from "../billing/stripe/fake-stripe.ts";

/** What becomes of what the provider is asked. `lies`: it answers that all went well, in no words of its own. */
export type Mood = "well" | "down" | "loses answers" | "lies";

/** What is to be done; it comes as often as it comes. */
export type Job = { do: "store" | "correct"; call: number } | { do: "report"; callSid: string };

/** Who does a job: a process that lives as long as a test lets it. `between` is a pause in which others go on. */
export interface Worker {
  mortal: Mortal;
  between: () => Promise<void>;
}

export interface Call {
  callSid: string;
  seconds: number;
  at: number;
}

/** Nobody looks at the dashboard, and no cap is held by these calls. */
const nobody = {
  publish: async () => {},
  adopt: async () => {},
  endBoards: async () => {},
  notStored: async () => [],
  takeBack: async () => {},
};

const store = (ctx: Ctx, { callSid, seconds, at }: Call): Promise<void> =>
  storeEndedCall(ctx, {
    callSid,
    from: "+12125550142",
    to: "+12025550100",
    status: "completed",
    outcome: "booked",
    startedAt: at - seconds * 1000,
    endedAt: at,
    durationSeconds: seconds,
    billableSeconds: seconds,
    waived: null,
    model: "builtin",
    voice: "",
    timeZone: "America/New_York",
    period: null,
    turns: [],
    summary: "",
    bookingIds: [],
    callerName: null,
  });

/** An owner says that it should not be charged; too late, it is. */
async function correct(ctx: Ctx, { callSid }: Call): Promise<void> {
  try {
    await waiveCall(ctx, callIdOf(callSid), "our-failure");
  } catch (error) {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  }
}

/** A tenant with calls, its provider, and a queue that brings everything twice. The clock moves when it is moved. */
export class MeterWorld {
  readonly stripe = new FakeStripe();
  readonly calls: Call[] = [];
  /** Calls of which the operator was told. */
  readonly alerted: string[] = [];
  readonly jobs: Job[] = [];
  mood: Mood = "well";
  readonly tenantId: string;
  readonly customerId: string;
  private time: number;
  private readonly payments: Payments;

  private constructor(tenant: { tenantId: string; customerId: string }, now: number) {
    ({ tenantId: this.tenantId, customerId: this.customerId } = tenant);
    this.time = now;
    this.stripe.account.now = now;
    const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase } = this.stripe.variables;
    const meterEventName = this.stripe.variables.STRIPE_METER_EVENT_NAME;
    const prices = { starter: "price_starter", professional: "price_professional", enterprise: null };
    this.payments = {
      meterEventName,
      tiers: ["starter", "professional"],
      ...createPayments({
        secretKey,
        apiBase,
        meterEventName,
        prices,
        now: () => this.time,
        log: createLog(),
        keyRefused: () => Promise.resolve(),
      }),
    };
  }

  /** Puts its provider in the network's place. @param now integer ms */
  static async open(now: number): Promise<MeterWorld> {
    const world = new MeterWorld(await subscriber(), now);
    vi.stubGlobal("fetch", world.fetch);
    return world;
  }

  get now(): number {
    return this.time;
  }

  move(ms: number): void {
    this.time += ms;
    this.stripe.account.now = this.time;
  }

  /** A call ends. */
  ring(seconds: number): number {
    const callSid = `CA${crypto.randomUUID().replaceAll("-", "")}`;
    this.put({ do: "store", call: this.calls.push({ callSid, seconds, at: this.time }) - 1 });
    return this.calls.length - 1;
  }

  /** Everything comes twice. */
  put(job: Job): void {
    this.jobs.push(job, job);
  }

  /** Has what was forgotten looked at again. */
  sweep(): Promise<void> {
    const send = async (message: { type: string; tenantId: string; callSid?: string }) => {
      if (message.tenantId === this.tenantId) this.put({ do: "report", callSid: message.callSid ?? "" });
    };
    return nudgeDue(openDb(env.DB, "first-primary"), { send }, this.now);
  }

  /** Asks the provider's sums. */
  resolve(): Promise<unknown> {
    return resolveUnknownUsage(this.ctx());
  }

  /** Does a job as the queue's consumer would: what fails comes back. */
  async work(job: Job, worker: Worker): Promise<void> {
    try {
      await this.does(job, worker);
    } catch (error) {
      // Usage that is put off is looked at again by the sweep, if by nobody else.
      if (job.do !== "report") this.jobs.push(job);
      if (!(error instanceof AppError) && !isDeath(error)) throw error;
    }
  }

  private async does(job: Job, worker: Worker): Promise<void> {
    const ctx = this.ctx(worker);
    switch (job.do) {
      case "store":
        return store(ctx, this.calls[job.call]!);
      case "correct":
        return correct(ctx, this.calls[job.call]!);
      case "report":
        return reportUsage(ctx, job.callSid);
    }
  }

  private ctx(worker?: Worker): Ctx {
    const live = <T>(operation: () => Promise<T>) => worker?.mortal.live(operation) ?? operation();
    const asked = async <T>(operation: () => Promise<T>): Promise<T> => {
      const answer = await live(operation);
      await worker?.between();
      return answer;
    };
    const ctx = processOf(this.tenantId, {
      now: this.now,
      payments: {
        ...this.payments,
        reportUsage: (usage) => asked(() => this.payments.reportUsage(usage)),
        cancelUsage: (identifier) => asked(() => this.payments.cancelUsage(identifier)),
      },
      ...(worker === undefined ? {} : { d1: worker.mortal.d1 }),
      send: (message) =>
        live(async () => void (message.type === "meter.due" && this.put({ do: "report", callSid: message.callSid }))),
    });
    const alerts = { failed: async (_key: string, message: string) => void this.alerted.push(message) };
    return { ...ctx, deps: { ...ctx.deps, alerts, live: nobody, recentUsage: nobody } };
  }

  private readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    if (this.mood === "down") this.stripe.failNext();
    if (this.mood === "loses answers") this.stripe.loseNext();
    if (this.mood === "lies") return new Response("<html>Welcome</html>", { status: 200 });
    return this.stripe.fetch(input, init);
  };
}

/** Wherever in an error's causes. */
const isDeath = (error: unknown): boolean => error instanceof Death || (error instanceof Error && isDeath(error.cause));
