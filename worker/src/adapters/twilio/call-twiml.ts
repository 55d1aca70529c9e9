import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import type { SpokenVoice, SpokenVoices } from "../../domain/agent/spoken-voices.ts";
import { relayVoice } from "./relay-voice.ts";
import { twiml, type Verb, verb } from "./twiml.ts";

const ttsProviders: Record<VoiceProfile["provider"], string> = {
  elevenlabs: "ElevenLabs",
  google: "Google",
  amazon: "Amazon",
};

/** The part of a configuration that the carrier needs. */
export type Speech = Pick<AgentConfig, "businessName" | "language" | "voiceProfile" | "services">;

export interface RelayAnswer {
  /** Our public origin, http(s). */
  origin: string;
  callSid: string;
  config: Speech;
  /** Who speaks, and in which languages. */
  voices: SpokenVoices;
  /** What the caller hears first. */
  greeting: string;
  /** The carrier is to connect a socket that dropped again by itself. */
  reconnects: boolean;
}

/** Connects the call to the receptionist (`<Connect><ConversationRelay>`). Its action is asked whenever the socket ends. */
export function connectTwiml({ origin, callSid, config, voices, greeting, reconnects }: RelayAnswer): string {
  const { first, other } = voices;
  return twiml(
    verb(
      "Connect",
      { action: `${origin}/api/twilio/relay-ended`, method: "POST" },
      verb(
        "ConversationRelay",
        {
          url: `${origin.replace(/^https?:/, "wss:")}/api/twilio/relay/${callSid}`,
          welcomeGreeting: greeting,
          language: first.locale,
          // Heard in whichever of the languages is spoken, until we know which: only Deepgram tells them apart.
          transcriptionLanguage: "multi",
          ...recogniser,
          ttsProvider: ttsProviders[first.provider],
          voice: relayVoice(first),
          interruptible: "any",
          interruptSensitivity: "medium",
          ignoreBackchannel: true,
          dtmfDetection: true,
          reportInputDuringAgentSpeech: "none",
          hints: speechHints(config),
          ...(reconnects ? { applicationReconnect: true } : {}),
        },
        languageVerb(first),
        languageVerb(other),
      ),
    ),
  );
}

const recogniser = { transcriptionProvider: "Deepgram", speechModel: "nova-3-general" } as const;

/** Only a language that is declared can be changed to in the middle of a call. */
const languageVerb = (voice: SpokenVoice): Verb =>
  verb("Language", {
    code: voice.locale,
    ttsProvider: ttsProviders[voice.provider],
    voice: relayVoice(voice),
    ...recogniser,
  });

/** Words the recogniser would otherwise miss: the business and what it offers. */
export function speechHints(config: Speech): string {
  const names = [config.businessName, ...config.services.map((service) => service.name)];
  return names
    .map((name) => name.replaceAll(",", " ").trim())
    .join(", ")
    .slice(0, 500);
}

/** Says one sentence and hangs up. */
export const sayAndHangUp = (text: string, language = "en-US"): string =>
  twiml(verb("Say", { language }, text), verb("Hangup"));

export const hangUp = (): string => twiml(verb("Hangup"));

/** Nothing to do: the call is over. */
export const nothing = (): string => twiml();

/** Rejects without answering, so that nobody is charged. */
export const reject = (): string => twiml(verb("Reject", { reason: "rejected" }));

/**
 * Puts the caller through; whatever comes of it is told to `relay-ended`. The person called sees the business's number.
 * @param query of that address
 */
export const dialVerb = (origin: string, to: string, callerId: string, query = ""): Verb =>
  verb(
    "Dial",
    { action: `${origin}/api/twilio/relay-ended${query}`, method: "POST", timeout: 20, answerOnBridge: true, callerId },
    verb("Number", {}, to),
  );

export const dialTwiml = (origin: string, to: string, callerId: string): string =>
  twiml(dialVerb(origin, to, callerId));
