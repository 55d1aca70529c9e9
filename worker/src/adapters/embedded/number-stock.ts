import { AppError } from "../../errors.ts";
import type { Telephony } from "../ports/telephony.ts";

/**
 * Numbers where no carrier is configured. Nobody can dial them over the telephone network; `npm run phone` and the tests
 * can. Who has which is in the database alone, so there is nothing here to buy, find or give back.
 */
export const numberStock: Telephony = {
  real: false,
  connectNumber: () => Promise.resolve(null),
  searchNumbers: (areaCode) => Promise.resolve(fictitiousNumbers(areaCode ?? "202")),
  buyNumber: (phoneNumber) => Promise.resolve({ phoneNumber, sid: null }),
  findBought: () => Promise.resolve(null),
  // Only a carrier has given ids, and only that carrier can take the number back.
  releaseNumber: () => Promise.reject(new AppError("unavailable", "no carrier is configured")),
};

/** The hundred numbers of an area that are set aside for fiction, 555-0100 to 555-0199, E.164. */
const fictitiousNumbers = (areaCode: string): string[] =>
  Array.from({ length: 100 }, (_, i) => `+1${areaCode}55501${String(i).padStart(2, "0")}`);
