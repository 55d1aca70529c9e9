import { DurableObject } from "cloudflare:workers";
import type { Env } from "../env.ts";

/** One exact limit: a fixed number of takes in a sliding window, counted in one place for the whole world. */
export class RateLimiter extends DurableObject<Env> {
  /**
   * Takes one of `limit` takes in the last `windowSeconds`.
   * @returns seconds until the next take is free, 0 where this one was granted
   */
  async take(limit: number, windowSeconds: number): Promise<number> {
    const now = Date.now();
    const since = now - windowSeconds * 1000;
    const taken = (this.ctx.storage.kv.get<number[]>("taken") ?? []).filter((at) => at > since);
    const oldest = taken[0];
    if (taken.length >= limit && oldest !== undefined) return Math.max(1, Math.ceil((oldest - since) / 1000));
    taken.push(now);
    this.ctx.storage.kv.put("taken", taken);
    await this.ctx.storage.setAlarm(now + windowSeconds * 1000);
    return 0;
  }

  /** Nothing was taken for a whole window: leave nothing behind. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
