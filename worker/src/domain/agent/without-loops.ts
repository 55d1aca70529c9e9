import type { AgentConfig } from "../../contract/agent-config.ts";

/**
 * The configuration with nobody put through to, or texted at, a number that the receptionist itself answers: such a call
 * would come back to it, and again.
 * @param own the tenant's numbers, E.164
 */
export function withoutLoops(config: AgentConfig, own: readonly string[]): AgentConfig {
  const { routing, notifications, emergency } = config;
  const loops = (phone: string | null) => phone !== null && own.includes(phone);
  const { transferNumber } = routing;
  if (![transferNumber, notifications.smsTo, ...emergency.map(({ dial }) => dial)].some(loops)) return config;
  return {
    ...config,
    routing: loops(transferNumber) ? { ...routing, transferNumber: null } : routing,
    notifications: loops(notifications.smsTo) ? { ...notifications, smsTo: null } : notifications,
    emergency: emergency.map((rule) => (loops(rule.dial) ? { ...rule, dial: null } : rule)),
  };
}
