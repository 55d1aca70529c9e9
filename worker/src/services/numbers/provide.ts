import { and, asc, eq, ne } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { TextRegistration } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { idPrefixes } from "../../domain/ids.ts";
import { placeOfAreaCode } from "../../domain/places/zone-of-area-code.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { bringNumber } from "./bring.ts";
import { activation, claimNumber, letGo } from "./claim.ts";
import { type HeldNumber, obtainNumber } from "./obtain.ts";
import type { NumberRow } from "./view.ts";

export interface NumberWanted {
  onboardingId: string;
  /** Three digits; null where any will do, as it will for the code of no place, such as a toll-free number's. */
  areaCode: string | null;
  /** E.164: the owner's own; null where one is to be got. */
  phoneNumber: string | null;
  /** The address of the client who began the run, where it is known. */
  from?: string | undefined;
}

export interface ProvidedNumber {
  number: { id: string; phoneNumber: string; origin: NumberRow["origin"] };
  textRegistration: TextRegistration;
  /** Put it into use; they cannot fail for what others do meanwhile, and a repeat changes nothing. */
  writes: readonly BatchItem<"sqlite">[];
  /** Once they are written: the next call is answered. May be lost or run twice. */
  after: () => Promise<void>;
}

/**
 * The number a tenant goes live with: the one it brings, else the one it has, else one that is bought (or taken from the
 * built-in stock). However often and wherever it is interrupted, it is one number: the row is written before anything is
 * bought, and its id names the purchase.
 * @throws AppError where a person must choose: `conflict` with `details.reason` `number-unavailable` (and
 *   `details.areaCodes` that have some) or `number-taken`, `not_found` with `number-not-owned`, `forbidden`
 *   where the plan has no room for the one it brings (see `planRefusal`); `limit` and `unavailable` where a later try may go better
 */
export async function provideNumber(ctx: Ctx, wanted: NumberWanted): Promise<ProvidedNumber> {
  requirePermission(ctx, "numbers.write");
  if (wanted.phoneNumber !== null) return provided(ctx, await bringNumber(ctx, wanted.phoneNumber));
  const held = await heldNumbers(ctx);
  const active = held.find((row) => row.status === "active" && row.phoneNumber !== null);
  if (active !== undefined) return provided(ctx, { ...active, phoneNumber: active.phoneNumber! });
  const own = numberIdOf(wanted.onboardingId);
  const id = held[0]?.id ?? ((await isUsed(ctx, own)) ? ctx.newId("number") : own);
  const claimed = await claimNumber(ctx, { id, atMost: 1, again: id === own });
  if (claimed === null) throw new AppError("unavailable", "a number is being got for this business already");
  try {
    const isPlace = wanted.areaCode !== null && placeOfAreaCode(wanted.areaCode) !== null;
    const areaCode = isPlace ? wanted.areaCode : null;
    return provided(ctx, await obtainNumber(ctx, claimed, areaCode, wanted.from));
  } catch (error) {
    await letGo(ctx, claimed.row, error);
    throw error;
  }
}

function provided(ctx: Ctx, row: HeldNumber): ProvidedNumber {
  const { id, phoneNumber, origin, textRegistration } = row;
  return { number: { id, phoneNumber, origin }, textRegistration, ...activation(ctx, row) };
}

/** The tenant's numbers and what is being got for it, the oldest first. */
const heldNumbers = (ctx: Ctx): Promise<NumberRow[]> =>
  ctx.db
    .select()
    .from(phoneNumbers)
    .where(and(eq(phoneNumbers.tenantId, ctx.tenant.id), ne(phoneNumbers.status, "released")))
    .orderBy(asc(phoneNumbers.createdAt), asc(phoneNumbers.id))
    .limit(20);

/** A run's number has the run's own name, so that a repeat of the run finds it as its own. */
const numberIdOf = (onboardingId: string): string => `${idPrefixes.number}_${onboardingId.replace(/^[a-z]+_/, "")}`;

/** True where the run's first number has been given back since. */
async function isUsed(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.db.select({ id: phoneNumbers.id }).from(phoneNumbers).where(eq(phoneNumbers.id, id));
  return rows.length > 0;
}
