import { z } from "zod";
import { textRegistration } from "./onboarding.ts";
import { e164, instant } from "./primitives.ts";

/** Three digits of the North American plan. */
const areaCode = z.string().regex(/^[2-9]\d{2}$/, "three digits, for example 212");

/** One of the tenant's telephone numbers. */
export const phoneNumber = z.object({
  id: z.string(),
  phoneNumber: e164,
  status: z.enum(["active", "pending", "released"]),
  /** `bought` ones go back to the carrier when they are released; `assigned` ones are fictitious, for a start without a carrier. */
  origin: z.enum(["bought", "brought", "assigned"]),
  /** Where it stands with the carriers' registration of business texting. */
  textRegistration,
  createdAt: instant,
});
export type PhoneNumber = z.infer<typeof phoneNumber>;

/** Bring a number of one's own, or have one bought in an area. */
export const addNumberRequest = z.union([z.object({ phoneNumber: e164 }), z.object({ areaCode })]);

export const availableNumbersQuery = z.object({ areaCode: areaCode.optional() });

/** Numbers that could be had now; where there are none, area codes nearby to ask for instead. */
export const availableNumbers = z.object({
  items: z.array(z.object({ phoneNumber: e164 })),
  nearbyAreaCodes: z.array(z.string()),
});
export type AvailableNumbers = z.infer<typeof availableNumbers>;
