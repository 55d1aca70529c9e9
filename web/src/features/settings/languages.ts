import type { AgentConfig } from "@contract";

/** What the receptionist may speak. */
export const languages: Readonly<Record<AgentConfig["language"], string>> = {
  "en-US": "English (US)",
  "en-GB": "English (UK)",
  "es-US": "Spanish (US)",
  "es-ES": "Spanish (Spain)",
};
