import { describe, expect, it } from "vitest";
import { atFirst, ofKind, previewPath, profileOf, voiceKey, voiceWords } from "./voice-facts.ts";

const voice = {
  provider: "elevenlabs",
  voiceId: "abc",
  name: "Ada",
  premium: true,
  language: "en-GB",
  rank: 1,
} as const;

it("tells voices of two makers apart that share an id", () => {
  expect(voiceKey(voice)).not.toBe(voiceKey({ ...voice, provider: "google" }));
});

it("says how a voice sounds, with what is known", () => {
  expect(voiceWords({ ...voice, gender: "female" })).toBe("Female · British English");
  expect(voiceWords({ language: "es-MX" })).toBe("Spanish");
});

it("puts into the configuration what belongs there, and how it speaks where that is known", () => {
  const settings = { speed: 1, stability: 0.5, similarity: 0.8 };
  expect(profileOf({ ...voice, previewUrl: "/x" })).toEqual({
    provider: "elevenlabs",
    voiceId: "abc",
    name: "Ada",
    premium: true,
  });
  expect(profileOf({ ...voice, settings })).toMatchObject({ settings });
});

describe("previewPath", () => {
  it.each(["https://elsewhere.example/a.mp3", "//elsewhere.example/a.mp3", "/\\elsewhere.example", undefined])(
    "plays no %s",
    (url) => expect(previewPath(url)).toBeNull(),
  );
  it("plays what we serve", () => expect(previewPath("/api/voices/abc/preview")).toBe("/api/voices/abc/preview"));
});

it("shows one kind or all", () => {
  const both = [voice, { ...voice, premium: false }];
  expect(ofKind(both, "premium")).toEqual([voice]);
  expect(ofKind(both, "standard")).toHaveLength(1);
  expect(ofKind(both, "all")).toHaveLength(2);
});

it("shows the best at first, and the chosen one however far down it stands", () => {
  const many = Array.from({ length: 20 }, (_, place) => ({ ...voice, voiceId: `v${place}` }));
  expect(atFirst(many, "elevenlabs/v2")).toHaveLength(8);
  expect(atFirst(many, "elevenlabs/v15").at(-1)?.voiceId).toBe("v15");
  expect(atFirst(many.slice(0, 3), "none")).toHaveLength(3);
});
