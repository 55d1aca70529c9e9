import type { AgentConfig, Fact, Service } from "../../contract/agent-config.ts";
import type { Language } from "../conversation/language.ts";
import { retrieve } from "../receptionist/answers/retrieve.ts";
import { languageAskedFor } from "../receptionist/language.ts";
import { understand } from "../receptionist/understand/understand.ts";

/** What a fact's own question asks for, as it is heard on the telephone. */
interface FactReading {
  /** `fact`: only what is written down answers it. `other`: the configuration, or a task, does. */
  subject: "fact" | "price" | "other";
  /** The one service it names. */
  service: Service | null;
  /** No other fact is asked for in the same words, so that this one must be the answer. */
  isClear: boolean;
}

/** Surely its own answer: what is nearer than this to another fact may be answered by that one. */
const surely = 0.75;

export function aboutFact(fact: Fact, config: AgentConfig, language: Language): FactReading {
  const names = config.services.map(({ name }) => name);
  const context = { today: "2026-11-27", zone: config.timeZone, services: names, language };
  const heard = understand(fact.question, { ...context, expecting: "intent" });
  const service = heard.services.length === 1 ? config.services[heard.services[0]!]! : null;
  const best = retrieve(fact.question, config.knowledge, language);
  const isClear = best?.fact.id === fact.id && best.score >= surely;
  if (heard.intents.includes("price")) return { subject: "price", service, isClear };
  const plain = heard.intents.every((intent) => intent === "question" || intent === "address");
  const isFact = plain && languageAskedFor(fact.question) === undefined;
  return { subject: isFact ? "fact" : "other", service, isClear };
}
