import { and, eq } from "drizzle-orm";
import type { PhoneNumber } from "../../contract/numbers.ts";
import type { Ctx } from "../../context.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { idPrefixes } from "../../domain/ids.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { changeUnder } from "../audit/change-under.ts";
import { sha256Hex } from "../sha256-hex.ts";
import { activation, claimNumber, letGo, originHere } from "./claim.ts";
import { obtainNumber } from "./obtain.ts";
import { numberRefusal } from "./plan-limit.ts";
import { viewNumber } from "./view.ts";

export interface Purchase {
  areaCode: string;
  /** The same key with the same area code is one number, however often it comes. */
  idempotencyKey?: string | undefined;
  /** The client's address, where it is known. */
  from?: string | undefined;
}

/**
 * Gets the tenant one more number, as many as its plan has: bought from the carrier, or from the built-in stock.
 * @throws AppError `forbidden` where the plan has no more (see `planRefusal`); `conflict` with `details.reason` `number-unavailable` (and
 *   `areaCodes`), `under-way` where the same request is being worked at, `idempotency-key` where the key
 *   came with another area code; `limit` without a paid plan; `unavailable`, upon which the same key finds what may have been bought
 */
export async function buyNumber(ctx: Ctx, purchase: Purchase): Promise<PhoneNumber> {
  requirePermission(ctx, "numbers.write");
  const { areaCode, idempotencyKey, from } = purchase;
  const id = idempotencyKey === undefined ? ctx.newId("number") : await numberIdOf(ctx, idempotencyKey);
  const claimed = await claimNumber(ctx, { id, atMost: "plan", again: false });
  if (claimed === null) return repeated(ctx, id, areaCode);
  try {
    const row = await obtainNumber(ctx, claimed, areaCode, from);
    const { writes, after } = activation(ctx, row, { areaCode });
    await ctx.db.batch(writes);
    await after();
    return viewNumber({ ...row, status: "active" });
  } catch (error) {
    await letGo(ctx, claimed.row, error);
    throw error;
  }
}

/** The answer to a request whose row is not to be claimed. */
async function repeated(ctx: Ctx, id: string, areaCode: string): Promise<PhoneNumber> {
  const [row] = await ctx.db
    .select()
    .from(phoneNumbers)
    .where(and(eq(phoneNumbers.id, id), eq(phoneNumbers.tenantId, ctx.tenant.id)));
  const refused = (message: string, reason: string) => new AppError("conflict", message, { details: { reason } });
  if (row === undefined)
    throw (await numberRefusal(ctx, originHere(ctx))) ?? refused("your plan or numbers have just changed", "try-again");
  if (row.status === "pending") throw refused("this number is being bought", "under-way");
  const asked = (await changeUnder(ctx, id))?.["areaCode"] ?? areaCode;
  if (asked !== areaCode) throw refused("this idempotency key was used for another request", "idempotency-key");
  if (row.status === "released") throw refused("the number that was bought has been released", "released");
  return viewNumber(row);
}

/** The row's id follows from the key, so that a repeat is the same row. */
async function numberIdOf(ctx: Ctx, key: string): Promise<string> {
  const digest = await sha256Hex(JSON.stringify([ctx.tenant.id, key]));
  return `${idPrefixes.number}_${digest.slice(0, 26)}`;
}
