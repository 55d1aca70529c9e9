import type { Service } from "../../contract/agent-config.ts";
import { easyOpenings } from "./openings.ts";
import type { Business } from "./scenario.ts";

/** So many of a list, spread evenly over it; the same ones every time. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}

/** Services that can be booked at all within the next weeks, in the owner's order. */
export const bookable = (business: Business): Service[] =>
  business.config.services.slice(0, 20).filter((service) => easyOpenings(business, service).length > 0);
