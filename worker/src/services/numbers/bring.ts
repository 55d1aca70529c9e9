import { and, eq, ne } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { AppError } from "../../errors.ts";
import { firstRegistration } from "./claim.ts";
import type { HeldNumber } from "./obtain.ts";
import { numberRefusal, planHasNumber } from "./plan-limit.ts";

const t = phoneNumbers;

const numberTaken = (): AppError =>
  new AppError("conflict", "this number is already in use", { details: { reason: "number-taken" } });

/** The row of a number that some tenant has. */
const holderOf = async (ctx: Ctx, phoneNumber: string) => {
  const inUse = and(eq(t.phoneNumber, phoneNumber), ne(t.status, "released"));
  return (await ctx.db.select().from(t).where(inUse))[0];
};

/**
 * Asked before the carrier is: whoever cannot have the number need not have it pointed at us.
 * @throws AppError `conflict` where any tenant has the number, `forbidden` where the plan has no room for it
 */
export async function requireRoomFor(ctx: Ctx, phoneNumber: string): Promise<void> {
  if ((await holderOf(ctx, phoneNumber)) !== undefined) throw numberTaken();
  const refusal = await numberRefusal(ctx, "brought");
  if (refusal !== null) throw refusal;
}

/** Why a number that there seemed to be room for could not be written. */
export async function noRoomFor(ctx: Ctx, phoneNumber: string): Promise<AppError> {
  if ((await holderOf(ctx, phoneNumber)) !== undefined) return numberTaken();
  return (await numberRefusal(ctx, "brought")) ?? new AppError("conflict", "your numbers have just changed; try again");
}

/**
 * Points the owner's own number at us and keeps it for the tenant, not yet in use. Again it gives the same row.
 * @throws AppError `conflict` where another tenant has it, `forbidden` where the plan has no room for it, `not_found` where
 *   the carrier account does not own it
 */
export async function bringNumber(ctx: Ctx, phoneNumber: string): Promise<HeldNumber> {
  const known = await holderOf(ctx, phoneNumber);
  if (known !== undefined && known.tenantId !== ctx.tenant.id) throw numberTaken();
  if (known?.status === "active") return { ...known, phoneNumber };
  if (known === undefined) await requireRoomFor(ctx, phoneNumber);
  const row = {
    id: ctx.newId("number"),
    tenantId: ctx.tenant.id,
    phoneNumber,
    status: "pending" as const,
    providerSid: await ctx.deps.telephony.connectNumber(phoneNumber),
    origin: "brought" as const,
    leaseUntil: 0,
    textRegistration: firstRegistration(ctx),
    createdAt: ctx.now,
  };
  const [inserted] = await insertWhere(ctx.db, t, row, planHasNumber(ctx, row.origin))
    .onConflictDoNothing()
    .returning();
  const held = inserted ?? (await holderOf(ctx, phoneNumber));
  if (held?.tenantId !== ctx.tenant.id) throw await noRoomFor(ctx, phoneNumber);
  return { ...held, phoneNumber };
}
