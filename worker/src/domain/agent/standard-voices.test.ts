import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { voiceProfile } from "../../contract/agent-config.ts";
import { standardVoices } from "./standard-voices.ts";

/** The names that the carrier's own SDK knows for `<Say>`; it has no list of ConversationRelay's. */
const sdk = readFileSync("node_modules/twilio/lib/twiml/VoiceResponse.d.ts", "utf8");

describe.each(["en-US", "en-GB", "es-US", "es-ES"])("the standard voices of %s", (language) => {
  const voices = standardVoices(language);
  const own = voices.filter((voice) => voice.language === language);

  it("come first, both genders and both providers among them", () => {
    expect(voices.slice(0, own.length)).toEqual(own);
    expect(new Set(own.map(({ gender }) => gender))).toEqual(new Set(["female", "male"]));
    expect(new Set(own.map(({ provider }) => provider))).toEqual(new Set(["google", "amazon"]));
    expect(voices.map(({ rank }) => rank)).toEqual(voices.map((_, index) => index + 1));
  });

  it("go by names their providers have", () => {
    // Journey voices are ConversationRelay's own default and not among those of `<Say>`.
    for (const { provider, voiceId } of own.filter((voice) => !voice.voiceId.includes("Journey")))
      expect(sdk).toContain(`"${provider === "amazon" ? "Polly" : "Google"}.${voiceId}"`);
    for (const { provider, voiceId } of own) if (provider === "google") expect(voiceId).toMatch(`${language}-`);
  });

  it("can each be chosen, and none is premium", () => {
    for (const voice of voices) expect(voiceProfile.parse(voice)).toMatchObject({ premium: false });
    expect(new Set(voices.map(({ provider, voiceId }) => `${provider} ${voiceId}`)).size).toBe(voices.length);
  });
});

it("the first of a language is as it was: tenants begin with it", () => {
  const first = ["en-US", "es-US", "es-ES"].map((language) => standardVoices(language)[0]!.voiceId);
  expect(first).toEqual(["en-US-Journey-O", "Lupe-Neural", "Lucia-Neural"]);
});
