import { performance } from "node:perf_hooks";
import { beforeAll, describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

const password = "correct horse";
const stored = await hashPassword(password);

/** The shortest of three, milliseconds: whatever else the machine does only makes one longer. */
async function leastTimeOf(work: (guess: string) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const guess of ["", password, "00"]) {
    const start = performance.now();
    await work(guess);
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

it("a password is verified by what it made, however its letters are composed", async () => {
  expect(await verifyPassword(stored, password)).toBe(true);
  expect(await verifyPassword(stored, "correct horsf")).toBe(false);
  expect(await verifyPassword(await hashPassword("caf\u00e9 no\u0308"), "cafe\u0301 n\u00f6")).toBe(true);
  expect(await hashPassword(password)).not.toBe(stored);
});

describe("what is stored in no form of ours", () => {
  const [salt, key] = stored.split(":");
  let right: number;
  beforeAll(async () => {
    right = await leastTimeOf((guess) => verifyPassword(stored, guess));
  });
  it.each([
    ["nothing", null],
    ["an empty text", ""],
    ["zeros", `${"00".repeat(16)}:${"00".repeat(64)}`],
    ["the key alone", key!],
    ["a key that is cut off", `${salt}:${key!.slice(0, -2)}`],
    ["a salt that is no hexadecimal", `${"zz".repeat(16)}:${key}`],
    ["three parts", `${stored}:${key}`],
    ["bcrypt's", "$2b$12$C6UzMDM.H6dfI/f/IKcEe.uB3c1Yk9zYb1m5kq9vV0F3r0c4wQx6K"],
  ])("%s is made by no password, and takes as long to find out", async (_what, other) => {
    const wrong = await leastTimeOf(async (guess) => expect(await verifyPassword(other, guess)).toBe(false));
    expect(wrong).toBeGreaterThan(right / 4);
  });
});
