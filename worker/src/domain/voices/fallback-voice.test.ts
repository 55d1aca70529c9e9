import { describe, expect, it } from "vitest";
import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import { spokenVoices } from "../agent/spoken-voices.ts";
import { standardVoices } from "../agent/standard-voices.ts";
import { fallbackVoice, sayableVoice } from "./fallback-voice.ts";

const languages: AgentConfig["language"][] = ["en-US", "en-GB", "es-US", "es-ES"];
const settings = { speed: 1, stability: 0.5, similarity: 0.75 };
const sarah: VoiceProfile = { provider: "elevenlabs", voiceId: "EXAVITQu4vr4xnSDxMaL", name: "Sarah", premium: true };
const profileOf = (voiceId: string): VoiceProfile => {
  const found = standardVoices("en-US").find((voice) => voice.voiceId === voiceId)!;
  return { provider: found.provider, voiceId, name: found.name, premium: false, gender: found.gender! };
};

describe("who stands in for a premium voice", () => {
  it.each(languages)("in %s is a standard voice of that language and of the same gender", (language) => {
    for (const gender of ["female", "male"] as const) {
      const found = fallbackVoice({ language, voiceProfile: { ...sarah, gender, settings } });
      const known = standardVoices(language).find((voice) => voice.voiceId === found.voiceId)!;
      expect(known).toMatchObject({ language, gender, premium: false });
      expect(found).toEqual({
        provider: known.provider,
        voiceId: known.voiceId,
        name: known.name,
        premium: false,
        gender,
      });
    }
  });

  it.each(languages)("in %s is the best of it where the gender is not known", (language) => {
    expect(fallbackVoice({ language, voiceProfile: sarah }).voiceId).toBe(standardVoices(language)[0]!.voiceId);
  });

  it("is not led astray by a flag that calls it standard", () => {
    expect(fallbackVoice({ language: "en-US", voiceProfile: { ...sarah, premium: false } }).provider).not.toBe(
      "elevenlabs",
    );
  });
});

describe("who stands in for a standard voice", () => {
  it("is that voice itself where it speaks the language, in any region, and where we do not know it", () => {
    for (const voiceProfile of [profileOf("en-US-Journey-D"), { ...profileOf("Amy-Neural") }])
      for (const language of ["en-US", "en-GB"] as const)
        expect(fallbackVoice({ language, voiceProfile })).toEqual(voiceProfile);
    const unknown: VoiceProfile = { provider: "google", voiceId: "en-US-Studio-O", name: "Studio", premium: false };
    const unnamed: VoiceProfile = { provider: "amazon", voiceId: "Danielle-Neural", name: "Danielle", premium: false };
    expect(fallbackVoice({ language: "en-GB", voiceProfile: unknown })).toEqual(unknown);
    expect(fallbackVoice({ language: "es-US", voiceProfile: unnamed })).toEqual(unnamed);
  });

  it("is one of the language where the id of a voice we do not know says that it speaks another", () => {
    const unknown: VoiceProfile = { provider: "google", voiceId: "en-US-Studio-O", name: "Studio", premium: false };
    expect(fallbackVoice({ language: "es-US", voiceProfile: unknown }).voiceId).toBe("Lupe-Neural");
  });

  it("is one of the same gender where the business's language has changed since", () => {
    expect(fallbackVoice({ language: "es-US", voiceProfile: profileOf("en-US-Journey-D") }).voiceId).toBe(
      "Pedro-Neural",
    );
    expect(fallbackVoice({ language: "en-GB", voiceProfile: profileOf("Lucia-Neural") }).gender).toBe("female");
  });
});

describe("the voice of <Say>", () => {
  it.each([
    ["Joanna-Neural", "en-US", "Joanna-Neural"],
    ["en-US-Chirp3-HD-Puck", "en-US", "en-US-Chirp3-HD-Puck"],
    ["en-US-Journey-D", "en-US", "Matthew-Neural"],
    ["en-US-Journey-O", "en-US", "Joanna-Neural"],
    ["en-US-Journey-D", "es-ES", "Sergio-Neural"],
    ["Joanna-Neural", "es-US", "Lupe-Neural"],
  ] as const)("for %s in %s is %s", (voiceId, language, expected) => {
    expect(sayableVoice({ language, voiceProfile: profileOf(voiceId) }).voiceId).toBe(expected);
  });

  it.each(languages)("for a premium voice is a standard one of %s", (language) => {
    const { provider, voiceId } = sayableVoice({ language, voiceProfile: { ...sarah, gender: "male" } });
    expect(provider).not.toBe("elevenlabs");
    expect(voiceId).not.toMatch(/Journey/);
  });
});

describe("the voices of a call", () => {
  it("are the business's own with its settings, and a standard one like it for the other language", () => {
    const config = { language: "en-US", voiceProfile: { ...sarah, gender: "female", settings } } as const;
    expect(spokenVoices(config)).toEqual({
      first: { locale: "en-US", provider: "elevenlabs", voiceId: sarah.voiceId, settings },
      other: { locale: "es-US", provider: "amazon", voiceId: "Lupe-Neural" },
    });
    expect(spokenVoices(config, "es").first.voiceId).toBe("Lupe-Neural");
    expect(spokenVoices({ ...config, voiceProfile: { ...sarah, gender: "male" } }).other.voiceId).toBe("Pedro-Neural");
  });

  it("never have an English voice speak Spanish because the language was changed and the voice was not", () => {
    const config = { language: "es-ES", voiceProfile: profileOf("en-US-Journey-O") } as const;
    expect(spokenVoices(config).first).toMatchObject({ locale: "es-ES", voiceId: "Lucia-Neural" });
    expect(spokenVoices(config).other).toMatchObject({ locale: "en-US", voiceId: "en-US-Journey-O" });
  });
});
