import type { BoughtNumber } from "../../adapters/ports/telephony.ts";
import type { Ctx } from "../../context.ts";
import { fromSeed } from "../../domain/numbers/from-seed.ts";
import { AppError } from "../../errors.ts";
import { type Claim, holdNumber } from "./claim.ts";
import { areaCodesFrom, areaCodesNearby, freeNumbers } from "./free-numbers.ts";
import { requirePurchase } from "./purchase-limit.ts";
import type { NumberRow } from "./view.ts";

/** Numbers that are tried before an area counts as sold out. */
const tries = 5;
/** Where a number of the built-in stock comes from that nobody wants from anywhere. */
const stockAreaCode = "202";

/** A row with its number. */
export type HeldNumber = NumberRow & { phoneNumber: string };

/** The name of a purchase at the carrier, whose names end at 64 characters. */
const labelOf = (row: NumberRow, nth: number): string => `amunet ${row.id}${nth === 1 ? "" : ` ${nth}`}`;

/**
 * Gets a number for a row that is claimed, or finds the one that an earlier try got for it: the row knows it, or the
 * carrier does under the row's label.
 * @param areaCode null for anywhere
 * @throws AppError `conflict` with `details.reason` `number-unavailable` and `details.areaCodes` to choose from instead;
 *   `limit` where too many were bought for who pays nothing yet; `unavailable`, upon which something may have been
 *   bought, and the next try finds it
 * @param from the client's address, where it is known
 */
export async function obtainNumber(
  ctx: Ctx,
  { row, isNew }: Claim,
  areaCode: string | null,
  from: string | undefined,
): Promise<HeldNumber> {
  const { telephony } = ctx.deps;
  const earlier = await findObtained(ctx, row);
  if (earlier.held !== null) return earlier.held;
  let { nth } = earlier;
  let refusal: AppError | null = null;
  // A purchase that is tried again was counted when it was first tried.
  let counted = !isNew;
  for await (const candidate of candidates(ctx, row, areaCode)) {
    if (!counted) await requirePurchase(ctx, from);
    counted = true;
    const bought = await telephony.buyNumber(candidate, labelOf(row, nth)).catch(clearNo);
    if (bought instanceof AppError) {
      refusal = bought;
      continue;
    }
    if (await holdNumber(ctx, row, bought)) return heldAs(row, bought);
    if (!telephony.real) continue;
    ctx.log.error("the carrier has sold us a number that is in use", null, { numberId: row.id });
    nth++;
  }
  throw noNumber(areaCode, await areaCodesNearby(ctx, areaCode), refusal);
}

/**
 * What an earlier try got for a row, and under which of the row's names the next purchase would go: a name is spent where
 * what was bought under it is another row's.
 */
export async function findObtained(ctx: Ctx, row: NumberRow): Promise<{ held: HeldNumber | null; nth: number }> {
  if (row.phoneNumber !== null) return { held: { ...row, phoneNumber: row.phoneNumber }, nth: 1 };
  for (let nth = 1; nth <= tries; nth++) {
    const found = await ctx.deps.telephony.findBought(labelOf(row, nth));
    if (found === null) return { held: null, nth };
    if (await holdNumber(ctx, row, found)) return { held: heldAs(row, found), nth };
    ctx.log.error("a number bought for one row is another's", null, { numberId: row.id });
  }
  throw new AppError("unavailable", "the carrier keeps selling numbers that are in use");
}

const heldAs = (row: NumberRow, { phoneNumber, sid }: BoughtNumber): HeldNumber => ({
  ...row,
  phoneNumber,
  providerSid: sid,
});

/** Numbers to try, in their order. The stock gives another area's where one is used up; a carrier's area is a choice. */
async function* candidates(ctx: Ctx, row: NumberRow, areaCode: string | null): AsyncGenerator<string> {
  if (ctx.deps.telephony.real) return yield* (await freeNumbers(ctx, areaCode)).slice(0, tries);
  for (const code of areaCodesFrom(areaCode ?? stockAreaCode)) yield* fromSeed(await freeNumbers(ctx, code), row.id);
}

/** What the carrier says no to for good, so that another number may be tried. */
function clearNo(error: unknown): AppError {
  if (error instanceof AppError && error.code === "conflict") return error;
  throw error;
}

function noNumber(areaCode: string | null, areaCodes: string[], refusal: AppError | null): AppError {
  const none = areaCode === null ? "no number is for sale now" : `no number is for sale in area code ${areaCode}`;
  const why = refusal?.details?.["reason"] === "not-allowed" ? refusal.message : none;
  const instead = areaCodes.length > 0 ? `; there are some in ${areaCodes.join(", ")}` : "";
  return new AppError("conflict", why + instead, { details: { reason: "number-unavailable", areaCodes } });
}
