import { z } from "zod";

/** Whole minutes as digits, within bounds. */
export const minutes = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, "Enter whole minutes.")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `Between ${least} and ${most} minutes.`);

/** A price in the currency's units, or empty. */
export const price = z
  .string()
  .trim()
  .regex(/^(\d{1,6}([.,]\d{1,2})?)?$/, "Enter a price such as 120 or 49.50.");

/** A service as it is typed: minutes as digits, the price in the currency's units or empty. Becomes the contract's service. */
export const serviceFields = z
  .object({
    id: z.string(),
    name: z.string().trim().min(1, "Name it as callers would.").max(80, "Use at most 80 characters."),
    durationMinutes: minutes(5, 1440),
    bufferMinutes: minutes(0, 480),
    price,
  })
  .transform(({ price, ...rest }) => ({ ...rest, priceCents: price === "" ? null : toCents(price) }));

/** `49.5` → 4950, by digits: 1.15 × 100 is not 115 in floating point. */
export function toCents(price: string): number {
  const [whole, part = ""] = price.replace(",", ".").split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}
