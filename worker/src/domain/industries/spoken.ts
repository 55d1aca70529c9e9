import type { AgentConfig } from "../../contract/agent-config.ts";
import { languageOf } from "../conversation/language.ts";
import type { Industry } from "./industry.ts";

/** What a receptionist of this trade says first. `businessName` as callers know it. */
export const greetingOf = (industry: Industry, businessName: string, language: AgentConfig["language"]): string =>
  industry.greeting[languageOf({ language })].replaceAll("{name}", () => businessName);

/** How a receptionist of this trade speaks. */
export const personaOf = (industry: Industry, language: AgentConfig["language"]): string =>
  industry.persona[languageOf({ language })];
