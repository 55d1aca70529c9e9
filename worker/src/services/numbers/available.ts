import type { AvailableNumbers } from "../../contract/numbers.ts";
import type { Ctx } from "../../context.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { areaCodesNearby, freeNumbers } from "./free-numbers.ts";

/** Numbers shown at once. */
const shown = 10;

/**
 * Numbers that could be had now.
 * @param areaCode null for anywhere
 * @throws AppError `unavailable`
 */
export async function findAvailable(ctx: Ctx, areaCode: string | null): Promise<AvailableNumbers> {
  requirePermission(ctx, "numbers.read");
  const free = (await freeNumbers(ctx, areaCode)).slice(0, shown);
  return {
    items: free.map((phoneNumber) => ({ phoneNumber })),
    nearbyAreaCodes: free.length > 0 ? [] : await areaCodesNearby(ctx, areaCode),
  };
}
