import type { AgentConfig } from "../../../contract/agent-config.ts";
import { cues } from "../lexicon/cues.ts";

/**
 * The first emergency rule one of whose phrases is said, whatever else is going on. Word by word, so that "gas" is not
 * found in "Gaston"; a phrase plainly denied ("it's not an emergency") does not count.
 */
export function emergencyIn(
  says: string,
  rules: AgentConfig["emergency"],
): AgentConfig["emergency"][number] | undefined {
  const said = plain(says);
  return rules.find(({ phrases }) =>
    phrases.some((phrase) => isSaid(said, plain(phrase).replace(/[. ]+/g, " ").trim())),
  );
}

function isSaid(said: string, phrase: string): boolean {
  if (phrase === "") return false;
  for (let at = said.indexOf(` ${phrase} `); at >= 0; at = said.indexOf(` ${phrase} `, at + 1)) {
    const before = said.slice(0, at).trimEnd();
    if (!Object.values(cues).some(({ negated }) => negated.test(before))) return true;
  }
  return false;
}

/** Lower case, one space between words and around all; a sentence's end stays, so that nothing is denied across it. */
function plain(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\bcan'?t\b|\bcannot\b/g, "can not")
    .replace(/[.!?;,]+/g, " . ")
    .replace(/[^\p{L}\p{N}.]+/gu, " ");
  return ` ${words.trim()} `;
}
