import { plainly } from "../lexicon/plainly.ts";
import type { Turn } from "../turn.ts";
import type { Heard, Intent } from "../understand/heard.ts";

/** Says whether an utterance means yes, no or neither; both at once is neither. */
export function yesOrNo({ cues }: Turn, heard: Heard): "yes" | "no" | null {
  const typed = plainly(heard.says.trim());
  if (cues.typedYes.test(typed)) return "yes";
  if (cues.typedNo.test(typed)) return "no";
  if (heard.intent === "yes" || heard.intent === "no") return heard.intent;
  const [yes, no] = [heard.intents.includes("yes"), heard.intents.includes("no")];
  return yes === no ? null : yes ? "yes" : "no";
}

/** Details alone ("the 8th, at three") are for whatever is under way; only a purpose named starts a booking. */
export const wantsToBook = (heard: Heard): boolean =>
  heard.detailsOnly !== true && (heard.intents.includes("book") || heard.intents.includes("availability"));

/** "What was the price again?": a question that the configuration answers, whatever stands around it. */
export const asksFact = ({ intents }: Heard): boolean =>
  intents.some((intent) => intent === "price" || intent === "hours" || intent === "address" || intent === "services");

/** Whether an utterance brings anything a task could use. */
export const hasFacts = (heard: Heard): boolean =>
  Object.keys(heard.when).length > 0 ||
  heard.services.length > 0 ||
  heard.name !== undefined ||
  heard.phone !== undefined ||
  heard.choice !== undefined;

/** Whether an utterance says one thing and brings nothing a task could use. */
export const only = (heard: Heard, intent: Intent): boolean => heard.intent === intent && !hasFacts(heard);
