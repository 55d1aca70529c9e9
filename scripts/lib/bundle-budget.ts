import type { WorkerBundle } from "./bundle.ts";
import { type Size, sizeOf } from "./module-sizes.ts";

/**
 * KiB, gzip. `early` is what is evaluated before a call is answered: above it the Worker starts too slowly for a telephone that
 * rings. `all` keeps the rest small too.
 */
const budgets = { early: 450, all: 650 };

/** What a bundle in a folder weighs. */
export const weigh = (dir: string, { early, modules }: WorkerBundle): Record<keyof typeof budgets, Size> => ({
  early: sizeOf(dir, early),
  all: sizeOf(dir, modules),
});

/** What is over its budget, in a sentence each. */
export const overBudget = (sizes: Record<keyof typeof budgets, Size>): string[] =>
  (["early", "all"] as const)
    .filter((part) => sizes[part].gzip > budgets[part] * 1024)
    .map(
      (part) => `The Worker's modules (${part}) are ${kib(sizes[part].gzip)} KiB gzip; the limit is ${budgets[part]}.`,
    );

/** Bytes in KiB, for people. */
export const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
