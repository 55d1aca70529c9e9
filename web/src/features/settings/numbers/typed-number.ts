import { e164 } from "@contract";
import { z } from "zod";

/** However a number is written down, `(555) 123-4567` or `+1 555 …`; ten digits are taken as North American. Becomes E.164. */
export const typedNumber = z
  .string()
  .transform((typed) => typed.replace(/[\s().-]/g, ""))
  .transform((digits) =>
    /^\d{10}$/.test(digits) ? `+1${digits}` : /^1\d{10}$/.test(digits) ? `+${digits}` : digits.replace(/^00/, "+"),
  )
  .pipe(e164);

/** The same, or nothing at all, which becomes null. */
export const optionalNumber = z.union([
  z
    .string()
    .trim()
    .length(0)
    .transform(() => null),
  typedNumber,
]);

/** Said where `optionalNumber` refuses what was typed. */
export const noNumber = "Enter a telephone number, such as (202) 555-0111 or +44 20 7946 0000.";
