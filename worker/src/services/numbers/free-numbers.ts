import { sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { nearbyAreaCodes, placeOfAreaCode } from "../../domain/places/zone-of-area-code.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";

/** Area codes nearby that are looked into, and offered, where one has no number. */
const nearbyAsked = 6;

/** The country a number is from that nobody wants from anywhere. */
const home = "US";

/** Numbers to be had in an area that nobody here has: a carrier's list may lag behind. */
export async function freeNumbers(ctx: Ctx, areaCode: string | null): Promise<string[]> {
  const country = areaCode === null ? home : placeOfAreaCode(areaCode)?.country;
  if (country === undefined) return [];
  const listed = await ctx.deps.telephony.searchNumbers(areaCode, country);
  const t = phoneNumbers;
  const taken = await ctx.db
    .select({ phoneNumber: t.phoneNumber })
    .from(t)
    .where(sql`${t.phoneNumber} IN (SELECT value FROM json_each(${JSON.stringify(listed)}))`);
  const held = new Set(taken.map(({ phoneNumber }) => phoneNumber));
  return listed.filter((phoneNumber) => !held.has(phoneNumber));
}

/** Area codes near this one that have numbers. One that the carrier does not tell of is left out. */
export async function areaCodesNearby(ctx: Ctx, areaCode: string | null): Promise<string[]> {
  if (areaCode === null) return [];
  const codes = nearbyAreaCodes(areaCode).slice(0, nearbyAsked);
  const free = await Promise.all(codes.map((code) => freeNumbers(ctx, code).catch(() => [])));
  return codes.filter((_, i) => free[i]!.length > 0);
}

/** Every area code of the country, the wanted one first, then those nearby, then all others upwards from it. */
export function* areaCodesFrom(areaCode: string): Generator<string> {
  yield areaCode;
  yield* nearbyAreaCodes(areaCode);
  for (let step = 1; step < 800; step++) {
    const code = String(((Number(areaCode) - 200 + step) % 800) + 200);
    if (placeOfAreaCode(code)?.country === home) yield code;
  }
}
