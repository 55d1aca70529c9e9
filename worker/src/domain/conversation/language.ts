import type { AgentConfig } from "../../contract/agent-config.ts";

/** A language the receptionist hears and speaks. */
export type Language = "en" | "es";

/** The language a business is set to: what a conversation begins in. */
export const languageOf = (config: Pick<AgentConfig, "language">): Language =>
  config.language.startsWith("es") ? "es" : "en";
