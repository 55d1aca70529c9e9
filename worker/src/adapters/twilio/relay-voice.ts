import type { SpokenVoice } from "../../domain/agent/spoken-voices.ts";

/** ElevenLabs' fastest model, by ConversationRelay's name for it, which has no `eleven_` before it. */
const model = "flash_v2_5";

/**
 * A voice as ConversationRelay's `voice` attribute has it: Google's and Amazon's by name; ElevenLabs' by id, and where it
 * has settings as `ID-MODEL-SPEED_STABILITY_SIMILARITY`. Protocol: Twilio, ConversationRelay voice configuration.
 */
export function relayVoice({ provider, voiceId, settings }: SpokenVoice): string {
  if (provider !== "elevenlabs" || settings === undefined) return voiceId;
  const figures = [settings.speed, settings.stability, settings.similarity].map(decimal);
  return `${voiceId}-${model}-${figures.join("_")}`;
}

/** One decimal at least, two at most: `1` is not understood, `1.0` is. */
function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Number.isInteger(rounded) ? rounded.toFixed(1) : String(rounded);
}
