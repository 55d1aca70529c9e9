import { describe, expect, it } from "vitest";
import type { SpokenVoice } from "../../domain/agent/spoken-voices.ts";
import { connectTwiml } from "./call-twiml.ts";
import { gatherTwiml } from "./gather-twiml.ts";
import { relayVoice } from "./relay-voice.ts";

const voiceId = "EXAVITQu4vr4xnSDxMaL";
const premium = (settings?: SpokenVoice["settings"]): SpokenVoice => ({
  locale: "en-US",
  provider: "elevenlabs",
  voiceId,
  ...(settings === undefined ? {} : { settings }),
});

describe("a voice as the relay has it", () => {
  it.each([
    [{ speed: 1, stability: 0.5, similarity: 0.75 }, "1.0_0.5_0.75"],
    [{ speed: 0.7, stability: 0, similarity: 1 }, "0.7_0.0_1.0"],
    [{ speed: 1.2, stability: 1, similarity: 0.333333 }, "1.2_1.0_0.33"],
    [{ speed: 0.999, stability: 0.005, similarity: 0.1 + 0.2 }, "1.0_0.01_0.3"],
    [{ speed: 1.05, stability: 1e-9, similarity: 0.9949 }, "1.05_0.0_0.99"],
  ])("%j is written %s", (settings, figures) => {
    expect(relayVoice(premium(settings))).toBe(`${voiceId}-flash_v2_5-${figures}`);
  });

  it("is the plain id without settings, and the provider's own name for Google and Amazon", () => {
    expect(relayVoice(premium())).toBe(voiceId);
    const settings = { speed: 1, stability: 0.5, similarity: 0.75 };
    for (const [provider, name] of [
      ["google", "en-US-Journey-O"],
      ["amazon", "Joanna-Neural"],
    ] as const)
      expect(relayVoice({ locale: "en-US", provider, voiceId: name, settings })).toBe(name);
  });
});

const config = {
  businessName: "Acme",
  language: "en-US",
  voiceProfile: { provider: "amazon", voiceId: "Joanna-Neural", name: "Joanna", premium: false },
  services: [],
} as const;
const connect = (first: SpokenVoice): string =>
  connectTwiml({
    origin: "https://app.example.com",
    callSid: "CA1",
    config: { ...config, services: [] },
    voices: { first, other: { locale: "es-US", provider: "amazon", voiceId: "Lupe-Neural" } },
    greeting: "Hi.",
    reconnects: false,
  });

describe("the TwiML of a call", () => {
  it("names the voice, its provider and both languages exactly", () => {
    const spoken = `${voiceId}-flash_v2_5-1.0_0.5_0.75`;
    const twiml = connect(premium({ speed: 1, stability: 0.5, similarity: 0.75 }));
    expect(twiml).toContain(` ttsProvider="ElevenLabs" voice="${spoken}"`);
    expect(twiml).toContain(`<Language code="en-US" ttsProvider="ElevenLabs" voice="${spoken}"`);
    expect(twiml).toContain('<Language code="es-US" ttsProvider="Amazon" voice="Lupe-Neural"');
    expect(twiml).not.toMatch(/elevenlabsTextNormalization/i);
  });

  it("stays XML whatever is stored as a voice's id", () => {
    const twiml = connect({ locale: "en-US", provider: "elevenlabs", voiceId: `"/><Dial>&'<!--\u0000` });
    expect(twiml).toContain('voice="&quot;/&gt;&lt;Dial&gt;&amp;&apos;&lt;!--"');
    expect(twiml).not.toContain("<Dial>");
  });
});

describe("the TwiML of a turn", () => {
  const say = (voiceProfile: Parameters<typeof gatherTwiml>[0]["config"]["voiceProfile"]): string =>
    gatherTwiml({
      origin: "https://app.example.com",
      callerId: "+12025550100",
      config: { ...config, services: [], voiceProfile },
      text: "Hello.",
      next: "end",
    });

  it("speaks with Amazon's and Google's voices by the names <Say> has for them", () => {
    expect(say(config.voiceProfile)).toContain('<Say language="en-US" voice="Polly.Joanna-Neural">Hello.</Say>');
    const puck = { ...config.voiceProfile, provider: "google", voiceId: "en-US-Chirp3-HD-Puck" } as const;
    expect(say(puck)).toContain('voice="Google.en-US-Chirp3-HD-Puck"');
  });

  it("leaves <Say> its own voice where it has none of that kind", () => {
    expect(say({ ...config.voiceProfile, provider: "elevenlabs", voiceId })).toContain(
      '<Say language="en-US">Hello.</Say>',
    );
  });
});
