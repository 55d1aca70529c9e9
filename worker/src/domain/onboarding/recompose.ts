import type { AgentConfig } from "../../contract/agent-config.ts";
import { fingerprint } from "./fingerprint.ts";

/** A composed configuration, what has become of it since, and what would be composed now. */
export interface Recomposition {
  /** What this run composed last. */
  composedBefore: AgentConfig;
  /** The newest saved version: may hold what the owner changed since. */
  current: AgentConfig;
  /** What is composed from what is known now. */
  next: AgentConfig;
}

/** The new composition with everything kept that the owner has changed since the last one, by top-level key. */
export function recompose({ composedBefore, current, next }: Recomposition): AgentConfig {
  const changed = (Object.keys(next) as (keyof AgentConfig)[]).filter(
    (key) => fingerprint(current[key]) !== fingerprint(composedBefore[key]),
  );
  return { ...next, ...Object.fromEntries(changed.map((key) => [key, current[key]])) };
}
