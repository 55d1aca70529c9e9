import { expect, it } from "vitest";
import { onFirstUse } from "./on-first-use.ts";

it("loads nothing before somebody asks, and nothing again after", async () => {
  let loads = 0;
  const part = onFirstUse(async () => ({ number: ++loads }));
  expect(loads).toBe(0);
  const first = await part();
  expect(await part()).toBe(first);
  expect(loads).toBe(1);
});

it("lets nobody wait for what another began to load", async () => {
  const never = new Promise<{ whose: string }>(() => {});
  const loads = [never, Promise.resolve({ whose: "the second's" })];
  const part = onFirstUse(() => loads.shift()!);
  void part();
  expect(await part()).toEqual({ whose: "the second's" });
});

it("gives everybody the one that was there first", async () => {
  const finish: ((part: { number: number }) => void)[] = [];
  const part = onFirstUse(() => new Promise<{ number: number }>((resolve) => finish.push(resolve)));
  const [slow, quick] = [part(), part()];
  finish[1]!({ number: 2 });
  const there = await quick;
  finish[0]!({ number: 1 });
  expect(await slow).toBe(there);
  expect(await part()).toBe(there);
});

it("tries again after a failure", async () => {
  const loads = [Promise.reject(new Error("not now")), Promise.resolve({ there: true })];
  const part = onFirstUse(() => loads.shift()!);
  await expect(part()).rejects.toThrow("not now");
  expect(await part()).toEqual({ there: true });
});
