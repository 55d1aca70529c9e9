import type { AgentConfig } from "../../../contract/agent-config.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Insisted } from "./insisted-keys.ts";

/** A composed configuration, what has become of it since, and what would be composed now. */
export interface Recomposition {
  /** What this run composed last. */
  composedBefore: AgentConfig;
  /** The newest saved version: may hold what the owner changed since. */
  current: AgentConfig;
  /** What is composed from what is known now. */
  next: AgentConfig;
  insisted: Insisted;
}

type Key = keyof AgentConfig;
type Named = { id: string };

/**
 * The new composition with everything kept that the owner has changed since the last one: setting by setting, and service
 * by service and answer by answer. Where both have changed, the owner's stays unless the owner has just said the other.
 */
export function recompose({ composedBefore: before, current, next, insisted }: Recomposition): AgentConfig {
  const merged = { ...next };
  for (const key of Object.keys(next) as Key[]) {
    const wins = insisted.parts.has(key);
    const value = insisted.whole.has(key) ? next[key] : mergedPart(key, [before[key], current[key], next[key]], wins);
    Object.assign(merged, { [key]: value });
  }
  // What the owner has written still calls the business by its name.
  if (same(merged.greeting, current.greeting) && current.businessName.length > 2)
    merged.greeting = merged.greeting.replaceAll(current.businessName, merged.businessName).slice(0, 500);
  return merged;
}

const same = (a: unknown, b: unknown): boolean => fingerprint(a) === fingerprint(b);

/** @param wins of two changes the new one holds */
function threeWay<T>(before: T, current: T, next: T, wins: boolean): T {
  if (same(current, before)) return next;
  return wins && !same(next, before) ? next : current;
}

function mergedPart(key: Key, [before, current, next]: [unknown, unknown, unknown], wins: boolean): unknown {
  if (key === "services" || key === "knowledge")
    return byId(before as Named[], current as Named[], next as Named[], wins);
  // A voice and its settings belong together.
  if (key === "voiceProfile" || !isSettings(before) || !isSettings(current) || !isSettings(next))
    return wins ? next : threeWay(before, current, next, false);
  const settings = [...new Set([...Object.keys(next), ...Object.keys(current)])];
  return Object.fromEntries(
    settings.map((name) => [name, threeWay(before[name], current[name], next[name], wins)] as const),
  );
}

const isSettings = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is composed comes first, in its order; then what the owner has added. */
function byId(before: readonly Named[], current: readonly Named[], next: readonly Named[], wins: boolean): Named[] {
  if (same(next, before)) return [...current];
  const [was, is, will] = [before, current, next].map((list) => new Map(list.map((each) => [each.id, each])));
  const composed = next.flatMap((each) => {
    const known = was!.get(each.id);
    const kept = is!.get(each.id);
    if (known === undefined) return [kept === undefined || wins ? each : kept];
    return threeWay<Named | undefined>(known, kept, each, wins) ?? [];
  });
  const own = current.filter(({ id }) => {
    const known = was!.get(id);
    return !will!.has(id) && (known === undefined || (!wins && !same(is!.get(id), known)));
  });
  return [...composed, ...own];
}
