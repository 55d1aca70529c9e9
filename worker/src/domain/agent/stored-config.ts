import { agentConfig, type AgentConfig } from "../../contract/agent-config.ts";
import { defaultConfig } from "./default-config.ts";

/**
 * A configuration as it was saved, however long ago: what has come to be asked of one since is as a new tenant has it. One
 * that today's contract refuses all the same stays what it was.
 */
export function storedConfig(saved: AgentConfig): AgentConfig {
  const whole = { ...defaultConfig(saved.businessName), ...saved };
  return agentConfig.safeParse(whole).data ?? whole;
}
