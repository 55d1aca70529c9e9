import { DurableObject } from "cloudflare:workers";
import {
  forgottenAt,
  type LoginAttempts,
  noAttempts,
  proveNetwork,
  takeAttempt,
} from "../domain/tenancy/login-attempts.ts";
import type { Env } from "../env.ts";

/** One exact limit, counted in one place for the whole world: so many takes in a sliding window, or an account's logins. */
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

  /**
   * Takes one attempt to log in to this object's account.
   * @returns seconds until another is free, 0 where this one was granted; and when it was taken, for `proveNetwork`
   */
  async takeLogin(network: string): Promise<{ wait: number; takenAt: number }> {
    const now = Date.now();
    const { attempts, waitMs } = takeAttempt(this.logins(), network, now);
    if (waitMs === 0) await this.keepLogins(attempts);
    return { wait: Math.ceil(waitMs / 1000), takenAt: now };
  }

  /** The password was given from this network. @param takenAt what `takeLogin` said; null where no attempt was taken */
  async proveNetwork(network: string, takenAt: number | null): Promise<void> {
    await this.keepLogins(proveNetwork(this.logins(), network, takenAt, Date.now()));
  }

  private logins(): LoginAttempts {
    return this.ctx.storage.kv.get<LoginAttempts>("logins") ?? noAttempts;
  }

  private async keepLogins(attempts: LoginAttempts): Promise<void> {
    this.ctx.storage.kv.put("logins", attempts);
    await this.ctx.storage.setAlarm(forgottenAt(attempts));
  }

  /** Nothing that is kept counts any more: leave nothing behind. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
