import type { Service } from "../../contract/agent-config.ts";
import type { Reply } from "./caller.ts";
import type { Words } from "./words.ts";

/** "Which service?", where a name alone was not enough. */
export const again = (words: Words, { name }: Service): Reply => ({
  when: /which service|what service|which of|come in for|qu[eé] servicio|cu[aá]l de|para qu[eé]/i,
  say: words.itIs(name),
});
