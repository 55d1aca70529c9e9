import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

it("what is loaded on first use is loaded at the start of every suite in workerd, where the last event of a file may be the first use", () => {
  const sources = globSync("worker/src/**/*.ts").filter((file) => !file.endsWith(".test.ts"));
  const lazy = sources.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bimport\("(\.[^"]+)"\)(?!\.)/g)]
      .map(([, path]) => join(dirname(file), path!))
      .filter((path) => sources.includes(path)),
  );
  const setup = readFileSync("worker/test/harness/setup.ts", "utf8");
  const loaded = [...setup.matchAll(/^import "\.\.\/\.\.\/(src\/[^"]+)";$/gm)].map(([, path]) => `worker/${path}`);
  expect(lazy.length).toBeGreaterThan(8);
  expect(loaded.toSorted()).toEqual([...new Set(lazy)].toSorted());
});
