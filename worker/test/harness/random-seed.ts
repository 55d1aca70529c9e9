import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    seed: number;
  }
}

// The same cases in every run, so that a failure is about the change that meets it; others are tried by naming a seed.
fc.configureGlobal({ seed: inject("seed") });
