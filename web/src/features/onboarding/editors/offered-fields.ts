import type { OfferedService } from "@contract";
import { z } from "zod";
import { minutes, price, toCents } from "../../settings/services/service-fields.ts";

/** A service of a website as it is typed; what is not known stays empty. Becomes the contract's offered service. */
export const offeredFields = z.object({
  name: z.string().trim().min(1, "Name it as callers would.").max(80, "Use at most 80 characters."),
  durationMinutes: z.union([z.literal("").transform(() => null), minutes(5, 1440)]),
  priceCents: price.transform((typed) => (typed === "" ? null : toCents(typed))),
});
export type OfferedFields = z.input<typeof offeredFields>;

export const noService: OfferedFields = { name: "", durationMinutes: "", priceCents: "" };

/** The other way: a service as its form shows it. */
export function toOfferedFields({ name, durationMinutes, priceCents }: OfferedService): OfferedFields {
  return {
    name,
    durationMinutes: durationMinutes === null ? "" : String(durationMinutes),
    priceCents: priceCents === null ? "" : (priceCents / 100).toFixed(2),
  };
}
