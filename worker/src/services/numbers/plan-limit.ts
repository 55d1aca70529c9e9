import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { PhoneNumber } from "../../contract/numbers.ts";
import type { Ctx } from "../../context.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { can, planRefusal } from "../../domain/billing/plan/entitlements.ts";
import type { AppError } from "../../errors.ts";
import { planAllows } from "../billing/plan-allows.ts";
import { tierOf } from "../billing/tier-of.ts";

const t = phoneNumbers;

type Origin = PhoneNumber["origin"];

/**
 * The numbers that count together with one of this origin, those included that are being got. Fictitious numbers of the
 * built-in stock are counted apart: nobody who began with one is kept from bringing a real one.
 */
const counted = (ctx: Ctx, origin: Origin) =>
  and(
    eq(t.tenantId, ctx.tenant.id),
    ne(t.status, "released"),
    origin === "assigned" ? eq(t.origin, "assigned") : ne(t.origin, "assigned"),
  );

/** How many numbers count together with one of this origin, as an expression for a statement. */
export const numbersCounted = (ctx: Ctx, origin: Origin): SQL<number> =>
  sql<number>`(SELECT count(*) FROM ${t} WHERE ${counted(ctx, origin)})`;

/** Whether the plan has room for one more at the moment the statement runs. */
export const planHasNumber = (ctx: Ctx, origin: Origin): SQL =>
  sql`${numbersCounted(ctx, origin)} < ${planAllows(ctx, "numbers")}`;

/** For whom the plan has no room for one more: what to tell them; null where it has. */
export async function numberRefusal(ctx: Ctx, origin: Origin): Promise<AppError | null> {
  const [tier, used] = await Promise.all([tierOf(ctx), ctx.db.$count(t, counted(ctx, origin))]);
  return can(tier, "numbers", used) ? null : planRefusal(tier, "numbers", used);
}
