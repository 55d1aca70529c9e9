import type { AgentConfig, Service } from "../../contract/agent-config.ts";
import { understand } from "../receptionist/understand/understand.ts";
import { easyOpenings } from "./openings.ts";
import type { Setup } from "./scenario.ts";

/** So many of a list, spread evenly over it; the same ones every time. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}

/** Services that can be booked at all within the next weeks, in the owner's order. */
export const bookable = (setup: Setup): Service[] =>
  setup.config.services.slice(0, 20).filter((service) => easyOpenings(setup, service).length > 0);

/** Whether the name alone tells which service is meant, in the ears of the built-in receptionist. */
export function isHeard({ config, language, words }: Setup, { id, name }: Service): boolean {
  const names = namesOf(config);
  const context = { today: "2026-11-27", zone: config.timeZone, services: names, language };
  const { services } = understand(words.price(name), context);
  return services.length === 1 && config.services[services[0]!]!.id === id;
}

/** The service that scenarios about days and times are played with: one that is understood, where there is one. */
export function usual(setup: Setup): Service | undefined {
  const kept = usuals.get(setup);
  if (kept !== undefined) return kept[0];
  const services = bookable(setup);
  const service = services.find((each) => isHeard(setup, each)) ?? services[0];
  usuals.set(setup, [service]);
  return service;
}

const usuals = new WeakMap<Setup, [Service | undefined]>();

const known = new WeakMap<AgentConfig, string[]>();

function namesOf(config: AgentConfig): string[] {
  const names = known.get(config) ?? config.services.map(({ name }) => name);
  known.set(config, names);
  return names;
}
