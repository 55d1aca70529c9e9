import { and, eq, ne } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { AppError } from "../../errors.ts";
import { firstRegistration } from "./claim.ts";
import type { HeldNumber } from "./obtain.ts";

/** A number that some tenant has. */
export const numberTaken = (): AppError =>
  new AppError("conflict", "this number is already in use", { details: { reason: "number-taken" } });

/**
 * Points the owner's own number at us and keeps it for the tenant, not yet in use. Again it gives the same row.
 * @throws AppError `conflict` where another tenant has it, `not_found` where the carrier account does not own it
 */
export async function bringNumber(ctx: Ctx, phoneNumber: string): Promise<HeldNumber> {
  const t = phoneNumbers;
  const ofNumber = () =>
    ctx.db
      .select()
      .from(t)
      .where(and(eq(t.phoneNumber, phoneNumber), ne(t.status, "released")));
  const [known] = await ofNumber();
  if (known !== undefined && known.tenantId !== ctx.tenant.id) throw numberTaken();
  if (known?.status === "active") return { ...known, phoneNumber };
  const providerSid = await ctx.deps.telephony.connectNumber(phoneNumber);
  const [inserted] = await ctx.db
    .insert(t)
    .values({
      id: ctx.newId("number"),
      tenantId: ctx.tenant.id,
      phoneNumber,
      status: "pending",
      providerSid,
      textRegistration: firstRegistration(ctx),
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning();
  const row = inserted ?? (await ofNumber())[0];
  if (row?.tenantId !== ctx.tenant.id) throw numberTaken();
  return { ...row, phoneNumber };
}
