import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import { twiml, verb } from "./twiml.ts";
import { speechHints, type Speech } from "./call-twiml.ts";

/** Seconds of silence before the carrier posts an empty result. */
const patienceSeconds = 8;

/** `<Say>` speaks with Amazon's voices without an account of anybody's; it has none of ElevenLabs'. */
const plainVoices: Record<AgentConfig["language"], string> = {
  "en-US": "Joanna-Neural",
  "en-GB": "Amy-Neural",
  "es-US": "Lupe-Neural",
  "es-ES": "Lucia-Neural",
};

function sayVoice(language: AgentConfig["language"], { provider, voiceId }: VoiceProfile): string {
  return `Polly.${provider === "amazon" ? voiceId : plainVoices[language]}`;
}

/** What a `<Gather>` turn speaks with. */
export interface GatherAnswer {
  /** Our public origin, http(s). */
  origin: string;
  config: Speech;
  text: string;
}

const spoken = ({ config, text }: GatherAnswer) =>
  verb("Say", { language: config.language, voice: sayVoice(config.language, config.voiceProfile) }, text);

/**
 * Says something and listens, for accounts without ConversationRelay.
 * @param turn the number of the turn that the caller's answer will be: a repeated request carries the same
 */
export function gatherTwiml(answer: GatherAnswer & { turn: number }): string {
  const { origin, config, text, turn } = answer;
  return twiml(
    verb(
      "Gather",
      {
        input: "speech dtmf",
        action: `${origin}/api/twilio/gather?turn=${turn}`,
        method: "POST",
        language: config.language,
        speechTimeout: "auto",
        timeout: patienceSeconds,
        actionOnEmptyResult: true,
        hints: speechHints(config),
      },
      ...(text === "" ? [] : [spoken(answer)]),
    ),
  );
}

/** Says our last words and hangs up. */
export const sayLastWords = (answer: GatherAnswer): string =>
  twiml(...(answer.text === "" ? [] : [spoken(answer)]), verb("Hangup"));
