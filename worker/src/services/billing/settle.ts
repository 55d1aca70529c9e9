import type { Ctx } from "../../context.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { refreshSnapshots } from "../agent/refresh-snapshots.ts";

/** Does what follows from a change of the tenant's plan or payments. Asked again it finishes what is missing. */
export async function settleBilling(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "billing.write");
  await refreshSnapshots(ctx);
}
