import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, hourMs, minuteMs } from "../durations.ts";
import { forgottenAt, type LoginAttempts, noAttempts, proveNetwork, takeAttempt } from "./login-attempts.ts";

const start = Date.UTC(2026, 10, 23, 9);

/** One account's attempts, one after the other. */
class Account {
  attempts: LoginAttempts = noAttempts;

  /** @returns whether the attempt was let in */
  fail(network: string, now: number): boolean {
    const { attempts, waitMs } = takeAttempt(this.attempts, network, now);
    this.attempts = attempts;
    return waitMs === 0;
  }

  succeed(network: string, now: number): boolean {
    const granted = this.fail(network, now);
    if (granted) this.attempts = proveNetwork(this.attempts, network, now, now);
    return granted;
  }

  waitOf = (network: string, now: number) => takeAttempt(this.attempts, network, now).waitMs;

  /** Guesses from ever new networks. @returns how many were let in */
  botnet(guesses: number, from: number, everyMs: number): number {
    return Array.from({ length: guesses }, (_, i) => this.fail(`bot-${i}`, from + i * everyMs)).filter(Boolean).length;
  }
}

describe("guesses at one account", () => {
  it("share a budget, from however many networks they come", () => {
    const account = new Account();
    expect(account.botnet(1000, start, 1000)).toBe(30);
    expect(account.waitOf("another", start + 1_000_000)).toBe(hourMs - 1_000_000);
    expect(account.fail("another", start + hourMs - 1)).toBe(false);
    expect(account.fail("another", start + hourMs)).toBe(true);
  });

  it("are at most a hundred a day, however patient they are", () => {
    const account = new Account();
    expect(account.botnet(24 * 60, start, minuteMs)).toBe(100);
    // Each day's hundredth guess is waited for from the first on.
    expect(account.botnet(7 * 24 * 60, start + dayMs, minuteMs)).toBeLessThanOrEqual(8 * 100);
  });

  it("that were refused are not counted: who waits is let in", () => {
    const account = new Account();
    for (let i = 0; i < 500; i++) account.fail("one", start + i);
    expect(account.fail("one", start + hourMs)).toBe(true);
  });

  it("at the same moment are all counted", () => {
    const account = new Account();
    expect(account.botnet(200, start, 0)).toBe(30);
  });
});

describe("an owner", () => {
  it("is let in from where the password was given before, while a botnet guesses", () => {
    const account = new Account();
    expect(account.succeed("home", start)).toBe(true);
    account.botnet(5000, start + 1, 100);
    for (let day = 0; day < 80; day++) {
      expect(account.succeed("home", start + day * dayMs + hourMs)).toBe(true);
      expect(account.fail("home", start + day * dayMs + 2 * hourMs)).toBe(true);
      account.botnet(200, start + day * dayMs + 3 * hourMs, 1000);
    }
    expect(account.fail("elsewhere", start + 79 * dayMs + 3.5 * hourMs)).toBe(false);
  });

  it("is known by registering", () => {
    const account = new Account();
    account.attempts = proveNetwork(account.attempts, "home", null, start);
    account.botnet(40, start, 1);
    expect(account.succeed("home", start + 50)).toBe(true);
  });

  it("who gives the right password is never kept waiting for having done so", () => {
    const account = new Account();
    for (let i = 0; i < 500; i++) expect(account.succeed("home", start + i)).toBe(true);
    for (let i = 0; i < 40; i++) expect(account.succeed(`hotel-${i}`, start + 1000 + i)).toBe(true);
    expect(account.attempts.strangers).toEqual([]);
  });

  it("has a budget in a known place too, which guesses from there use up and others do not", () => {
    const account = new Account();
    account.succeed("office", start);
    account.succeed("home", start + 1);
    const guesses = Array.from({ length: 60 }, (_, i) => account.fail("office", start + 2 + i));
    expect(guesses.filter(Boolean)).toHaveLength(30);
    expect(account.succeed("home", start + 100)).toBe(true);
    expect(account.succeed("elsewhere", start + 101)).toBe(true);
  });

  it("is a stranger where the password was last given three months ago, or in twenty other places since", () => {
    const account = new Account();
    account.succeed("home", start);
    account.botnet(40, start + 90 * dayMs, 1);
    expect(account.fail("home", start + 90 * dayMs + 50)).toBe(false);

    const traveller = new Account();
    for (let i = 0; i <= 20; i++) traveller.succeed(`hotel-${i}`, start + i);
    traveller.botnet(40, start + 50, 1);
    expect(traveller.fail("hotel-0", start + 100)).toBe(false);
    expect(traveller.fail("hotel-1", start + 100)).toBe(true);
  });
});

it("whatever happens, little is kept, no window has more guesses than its budget, and nothing outlives its use", () => {
  const step = fc.record({
    network: fc.constantFrom("a", "b", "c", "d"),
    right: fc.boolean(),
    afterMs: fc.integer({ min: 0, max: 4 * hourMs }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const account = new Account();
      const failed: number[] = [];
      const proven = new Set<string>();
      let now = start;
      for (const { network, right, afterMs } of steps) {
        now += afterMs % 3 === 0 ? 0 : afterMs;
        const granted = right ? account.succeed(network, now) : account.fail(network, now);
        if (right && granted) proven.add(network);
        if (!right && granted && !proven.has(network)) failed.push(now);
        expect(failed.filter((at) => at > now - hourMs).length).toBeLessThanOrEqual(30);
        expect(failed.filter((at) => at > now - dayMs).length).toBeLessThanOrEqual(100);
      }
      const end = forgottenAt(account.attempts);
      if (account.attempts === noAttempts) return;
      expect(takeAttempt(account.attempts, "x", end).attempts).toEqual({ strangers: [end], known: [] });
    }),
    { numRuns: 100 },
  );
});
