import { type StepCorrection, stepCorrections } from "@contract";
import { typedNumber } from "../../settings/numbers/typed-number.ts";

/** Three digits are an area to find a number in; anything longer is a number of one's own. Null for neither. */
export function numberCorrection(typed: string): StepCorrection<"integrations"> | null {
  const text = typed.trim();
  const correction = /^\d{3}$/.test(text)
    ? { areaCode: text }
    : { phoneNumber: typedNumber.safeParse(text).data ?? "" };
  return stepCorrections.integrations.safeParse(correction).data ?? null;
}
