import { fictitiousNumbers } from "../../domain/numbers/fictitious-numbers.ts";
import type { Telephony } from "../ports.ts";

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
  releaseNumber: () => Promise.resolve(),
};
