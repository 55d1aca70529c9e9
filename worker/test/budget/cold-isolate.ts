import { vi } from "vitest";

/** Longer than an isolate trusts what it has read of a number. */
const forgottenAfterMs = 60_000;
let ahead = 0;

/** Runs `act` at a time when this isolate's memory of every number has run out: it must ask as a fresh one does. */
export async function inColdIsolate<T>(act: () => Promise<T>): Promise<T> {
  // Each time later than the last, because the last has filled the memory again.
  ahead += forgottenAfterMs;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ahead });
  try {
    return await act();
  } finally {
    vi.useRealTimers();
  }
}
