import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { vi } from "vitest";
import type { Env } from "../../src/env.ts";
import { consume } from "../../src/queues/consume.ts";
import { Mortal } from "../numbers/mortal.ts";
import { mortalEnv } from "./mortal-env.ts";
import type { World } from "./world.ts";

interface Waiting {
  queue: string;
  body: unknown;
  /** integer ms of the test's clock */
  at: number;
}

/** Every message twice, in an order of the test's own, on a clock that only moves when it is moved. */
export class Deliveries {
  readonly waiting: Waiting[] = [];
  now: number;
  delivered = 0;
  private mortal = new Mortal(Infinity, "before");
  private readonly world: World;
  private random: number;

  constructor(world: World, seed: number, now: number) {
    this.world = world;
    this.random = seed;
    this.now = now;
    vi.setSystemTime(now);
  }

  /** The process that works from now on. */
  begin(mortal: Mortal): void {
    this.mortal = mortal;
  }

  /** What `fetch` would be for that process. */
  readonly fetch = (input: string, init?: RequestInit): Promise<Response> =>
    this.mortal.live(() => this.world.fetch(input, init));

  /** The bindings of that process. */
  get env(): Env {
    return mortalEnv(
      this.mortal,
      (queue, body, options) => this.put(queue, body, (options?.delaySeconds ?? 0) * 1000),
      this.world.variables,
    );
  }

  put(queue: string, body: unknown, afterMs = 0): void {
    for (let copy = 0; copy < 2; copy++) this.waiting.push({ queue, body, at: this.now + afterMs });
  }

  /** A number below `limit`, the same in each run of the test. */
  pick(limit: number): number {
    this.random = (Math.imul(this.random, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.random / 2 ** 32) * limit);
  }

  /**
   * Delivers one message that is due, whichever; where none is, the clock moves to the next that will be.
   * @returns false where there is nothing to deliver
   */
  async deliver(): Promise<boolean> {
    if (this.waiting.length === 0) return false;
    this.move(3);
    const next = Math.min(...this.waiting.map(({ at }) => at));
    if (next > this.now) this.move(next - this.now);
    const due = this.waiting.filter(({ at }) => at <= this.now);
    const message = due[this.pick(due.length)]!;
    this.waiting.splice(this.waiting.indexOf(message), 1);
    await this.work(message);
    return true;
  }

  move(ms: number): void {
    this.now += ms;
    vi.setSystemTime(this.now);
  }

  private async work({ queue, body }: Waiting): Promise<void> {
    const { mortal } = this;
    const message = { id: String(++this.delivered), timestamp: new Date(this.now), attempts: 1, body };
    const batch = createMessageBatch(queue, [message]);
    const execution = createExecutionContext();
    await consume(batch, this.env, execution);
    const { retryMessages } = await getQueueResult(batch, execution);
    let again = retryMessages.length > 0 ? (retryMessages[0]!.delaySeconds ?? 0) * 1000 : null;
    if (mortal.dead) {
      this.mortal = new Mortal(Infinity, "before");
      again = 0;
    }
    if (again !== null) this.put(queue, body, again);
  }
}
