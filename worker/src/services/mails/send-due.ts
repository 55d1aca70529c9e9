import type { Ctx } from "../../context.ts";

/** Sends one mail of the outbox, if it is due and nobody else is at it. */
export function sendMail(_ctx: Ctx, _id: string): Promise<void> {
  return Promise.resolve();
}
