import type { VoiceProfile } from "../../contract/agent-config.ts";
import { twiml, verb } from "./twiml.ts";
import { dialVerb, type Speech, speechHints } from "./call-twiml.ts";

/** Seconds of silence before the carrier posts an empty result. */
const patienceSeconds = 8;

/** `<Say>` has Amazon's and Google's voices; one of ElevenLabs, which it lacks, leaves it its own for the language. */
function sayVoice({ provider, voiceId }: VoiceProfile): { voice?: string } {
  return provider === "elevenlabs" ? {} : { voice: `${provider === "amazon" ? "Polly" : "Google"}.${voiceId}` };
}

/** What is said in a call by turns, and what comes after it. */
export interface GatherAnswer {
  /** Our public origin, http(s). */
  origin: string;
  /** The number called: whoever is dialled sees it. */
  callerId: string;
  /** Its voice is one that `<Say>` has. */
  config: Speech;
  text: string;
  /**
   * `listen`: the caller answers, and that is the turn of this number: a repeated request carries the same. `transfer`: a
   * person is called. `end`: these were our last words.
   */
  next: { listen: number } | { transfer: string } | "end";
}

/** One turn of a call for accounts without ConversationRelay. */
export function gatherTwiml({ origin, callerId, config, text, next }: GatherAnswer): string {
  const { language } = config;
  const said = text === "" ? [] : [verb("Say", { language, ...sayVoice(config.voiceProfile) }, text)];
  if (next === "end") return twiml(...said, verb("Hangup"));
  if ("transfer" in next) return twiml(...said, dialVerb(origin, next.transfer, callerId, "?by=turns"));
  const attributes = {
    input: "speech dtmf",
    action: `${origin}/api/twilio/gather?turn=${next.listen}`,
    method: "POST",
    language,
    speechTimeout: "auto",
    timeout: patienceSeconds,
    actionOnEmptyResult: true,
    hints: speechHints(config),
  };
  return twiml(verb("Gather", attributes, ...said));
}
