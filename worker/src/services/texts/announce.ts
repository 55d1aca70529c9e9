import type { Ctx } from "../../context.ts";

/** Tells the tenant's live board that a text is new or stands differently, after that is stored. */
export function announceText(ctx: Ctx, textId: string): void {
  ctx.defer(ctx.deps.live.publish(ctx.tenant.id, { type: "text.changed", textId }));
}
