import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
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
  /** What the caller hears first. */
  greeting: string;
}

/** Connects the call to the receptionist (`<Connect><ConversationRelay>`). Its action is asked whenever the socket ends. */
export function connectTwiml({ origin, callSid, config, greeting }: RelayAnswer): string {
  const { voiceProfile } = config;
  return twiml(
    verb(
      "Connect",
      { action: `${origin}/api/twilio/relay-ended`, method: "POST" },
      verb("ConversationRelay", {
        url: `${origin.replace(/^https?:/, "wss:")}/api/twilio/relay/${callSid}`,
        welcomeGreeting: greeting,
        language: config.language,
        ttsProvider: ttsProviders[voiceProfile.provider],
        voice: voiceProfile.voiceId,
        interruptible: "any",
        interruptSensitivity: "medium",
        ignoreBackchannel: true,
        dtmfDetection: true,
        reportInputDuringAgentSpeech: "none",
        hints: speechHints(config),
      }),
    ),
  );
}

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
