import type { AgentConfig } from "../../contract/agent-config.ts";

/**
 * The configuration with nobody put through to a number that the receptionist itself answers: such a call would come back
 * to it, and again.
 * @param own the tenant's numbers, E.164
 */
export function withoutLoops(config: AgentConfig, own: readonly string[]): AgentConfig {
  const { routing, emergency } = config;
  const loops = (phone: string | null) => phone !== null && own.includes(phone);
  if (!loops(routing.transferNumber) && !emergency.some(({ dial }) => loops(dial))) return config;
  return {
    ...config,
    routing: loops(routing.transferNumber) ? { ...routing, transferNumber: null } : routing,
    emergency: emergency.map((rule) => (loops(rule.dial) ? { ...rule, dial: null } : rule)),
  };
}
