import type { VoiceProfile } from "../../contract/agent-config.ts";

/** Whether a plan must include the voice: we say so, never who asks for it. */
export const isPremium = ({ provider }: Pick<VoiceProfile, "provider">): boolean => provider === "elevenlabs";
