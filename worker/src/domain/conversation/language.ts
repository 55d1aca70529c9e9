import type { AgentConfig } from "../../contract/agent-config.ts";

/** A language the receptionist hears and speaks. */
export type Language = "en" | "es";

/** The language a business is set to: what a conversation begins in. */
export const languageOf = (config: Pick<AgentConfig, "language">): Language =>
  config.language.startsWith("es") ? "es" : "en";

/** How a business speaks a language: its own way, where it is that language. */
export const localeOf = (
  language: Language,
  { language: own }: Pick<AgentConfig, "language">,
): AgentConfig["language"] => (own.startsWith(language) ? own : language === "es" ? "es-US" : "en-US");
