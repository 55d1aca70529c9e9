import type { AgentConfig } from "../../contract/agent-config.ts";

/** A composed configuration, what has become of it since, and what would be composed now. */
export interface Recomposition {
  /** What this run composed last. */
  composedBefore: AgentConfig;
  /** The newest saved version: may hold what the owner changed since. */
  current: AgentConfig;
  /** What is composed from what is known now. */
  next: AgentConfig;
}

/** The new composition with everything the owner has changed since the last one kept, by top-level key. */
export function recompose({ composedBefore, current, next }: Recomposition): AgentConfig {
  const kept = (Object.keys(next) as (keyof AgentConfig)[]).filter(
    (key) => JSON.stringify(current[key]) !== JSON.stringify(composedBefore[key]),
  );
  return { ...next, ...Object.fromEntries(kept.map((key) => [key, current[key]])) };
}
