import type { Service } from "../../contract/agent-config.ts";
import type { CallerPart, Reply } from "./caller.ts";
import type { Setup } from "./scenario.ts";
import type { Words } from "./words.ts";

/** A caller under the usual name. */
export const callerOf = ({ words, language }: Setup, says: string[], replies: Reply[] = []): CallerPart => ({
  language,
  name: words.name,
  says,
  replies,
});

/** "Which service?", where a name alone was not enough. */
export const again = (words: Words, { name }: Service): Reply => ({
  when: /which service|what service|which of|come in for|qu[eé] servicio|cu[aá]l de|para qu[eé]/i,
  say: words.itIs(name),
});
