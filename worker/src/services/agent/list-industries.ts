import type { IndustryView } from "../../contract/industries.ts";
import type { Ctx } from "../../context.ts";
import { languageOf } from "../../domain/conversation/language.ts";
import { industries } from "../../domain/industries/catalogue.ts";
import { usualQuestions } from "../../domain/industries/usual-questions/usual-questions.ts";
import { readConfig } from "./config-versions.ts";

/** The templates of all trades in the language of the newest configuration. */
export async function listIndustries(ctx: Ctx): Promise<IndustryView[]> {
  const language = languageOf(await readConfig(ctx));
  return industries.map(({ id, title, services }) => ({
    id,
    title: title[language],
    services: services.map(({ name, ...times }) => ({ name: name[language], ...times })),
    questions: [...usualQuestions(id, language)],
  }));
}
