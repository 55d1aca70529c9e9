/** What a text that is one of the carrier's own words asks for. */
export type ConsentWord = "stop" | "start" | "help";

const words: Readonly<Record<ConsentWord, readonly string[]>> = {
  stop: ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"],
  start: ["start", "yes", "unstop"],
  help: ["help", "info"],
};

/**
 * Whether a text is one of the words that the carrier itself acts on and answers (Twilio's default opt-out keywords): the
 * whole message and nothing else, in any case. "Yes" is one only from somebody who has opted out; from anybody else it is
 * an answer.
 * @param optOutType what the carrier says it took the text for, where it says so: it wins
 */
export function consentWordOf(body: string, optOutType: string | null, optedOut: boolean): ConsentWord | null {
  const word = (optOutType ?? body).trim().toLowerCase();
  const kind = (["stop", "start", "help"] as const).find((each) => words[each].includes(word)) ?? null;
  return optOutType === null && word === "yes" && !optedOut ? null : kind;
}
