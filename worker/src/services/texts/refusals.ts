import { AppError } from "../../errors.ts";

/** The tenant has no number, so nothing can be texted. */
export const noNumber = (): AppError =>
  new AppError("conflict", "the business has no number to text from", { details: { reason: "no-texts" } });

/** The number has asked for no more. */
export const noTextsWanted = (): AppError =>
  new AppError("conflict", "this number has asked for no more texts", { details: { reason: "opted-out" } });

export const enoughTexts = (): AppError =>
  new AppError("limit", "enough texts were sent within the hour", { retryAfter: 3600 });
