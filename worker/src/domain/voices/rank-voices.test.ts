import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { industries, industryOf } from "../industries/catalogue.ts";
import { rankVoices, type RankableVoice } from "./rank-voices.ts";

const voice = (voiceId: string, given: Partial<RankableVoice> = {}): RankableVoice => ({
  provider: "elevenlabs",
  voiceId,
  name: voiceId,
  languages: ["en-US"],
  gender: null,
  age: null,
  accent: null,
  descriptives: [],
  useCases: [],
  category: null,
  publicOwnerId: voiceId,
  popularity: 0,
  noticeDays: null,
  ...given,
});

const order = (voices: RankableVoice[], industry: string, language = "en-US") =>
  rankVoices(voices, { industry: industryOf(industry), language }).map(({ voiceId }) => voiceId);

describe("a ranking", () => {
  it("puts the language before everything, then how near it is", () => {
    const fine = { gender: "female", age: "middle_aged", descriptives: ["calm", "warm", "professional"] } as const;
    const voices = [
      voice("french", { ...fine, languages: ["fr-FR"], popularity: 9e6, category: "professional" }),
      voice("british", { languages: ["en-GB"] }),
      voice("learnt", { languages: ["es-MX", "en-US"] }),
      voice("english", { languages: ["en"] }),
      voice("american", { languages: ["en-US"] }),
    ];
    expect(order(voices, "dental")).toEqual(["american", "learnt", "english", "british", "french"]);
    expect(order(voices, "dental", "es-US")[0]).toBe("learnt");
  });

  it("is at home with any Spanish of the Americas in the United States, and minds the trade more than which", () => {
    const voices = [
      voice("spaniard", { languages: ["es-ES", "es"], gender: "female", descriptives: ["upbeat"] }),
      voice("grave", { languages: ["es-US", "es"], gender: "male", descriptives: ["professional"] }),
      voice("bright", { languages: ["es-MX", "es"], gender: "female", descriptives: ["upbeat"] }),
    ];
    expect(order(voices, "restaurant", "es-US")).toEqual(["bright", "grave", "spaniard"]);
    expect(order(voices, "restaurant", "es-ES")[0]).toBe("spaniard");
  });

  it("follows the trade: calm for a dentist, a man with energy for a barber", () => {
    const voices = [
      voice("calm", { gender: "female", age: "middle_aged", descriptives: ["calm"], useCases: ["customer_support"] }),
      voice("loud", {
        gender: "male",
        age: "young",
        descriptives: ["upbeat", "confident"],
        useCases: ["conversational"],
      }),
    ];
    expect(order(voices, "dental")).toEqual(["calm", "loud"]);
    expect(order(voices, "barber")).toEqual(["loud", "calm"]);
  });

  it("reads a library's words however it writes them", () => {
    const voices = [voice("old", { age: "old" }), voice("right", { age: "Middle-Aged" })];
    expect(order(voices, "dental")).toEqual(["right", "old"]);
  });

  it("prefers a voice that will stay, and of equals the one more people use", () => {
    const voices = [
      voice("gone-tomorrow", { popularity: 900 }),
      voice("warned", { noticeDays: 90 }),
      voice("used", { noticeDays: 90, popularity: 5 }),
    ];
    expect(order(voices, "legal")).toEqual(["used", "warned", "gone-tomorrow"]);
  });

  it("offers a choice at the top instead of one person five times", () => {
    const best = { gender: "female", age: "middle_aged", descriptives: ["calm", "warm"] } as const;
    const clones = [1, 2, 3, 4, 5].map((n) => voice(`clone${n}`, { ...best, publicOwnerId: "one", popularity: 100 }));
    const others = ["a", "b", "c"].map((id) => voice(id, { ...best, descriptives: ["calm"] }));
    const top = order([...clones, ...others], "dental").slice(0, 4);
    expect(top.filter((id) => id.startsWith("clone"))).toHaveLength(1);
    expect(top[0]).toBe("clone1");
  });

  it("has men and women among the first where the trade wants neither", () => {
    const women = [1, 2, 3, 4].map((n) =>
      voice(`w${n}`, { provider: "google", publicOwnerId: null, gender: "female" }),
    );
    const top = order([...women, voice("m", { provider: "google", publicOwnerId: null, gender: "male" })], "legal");
    expect(top.indexOf("m")).toBeLessThan(2);
  });
});

const traits = industries.flatMap(({ voice: { descriptives } }) => descriptives);
const anyVoice = (id: string) =>
  fc.record({
    provider: fc.constantFrom("elevenlabs", "google", "amazon"),
    voiceId: fc.constant(id),
    name: fc.constantFrom("Ann", "Bob", "Zoe"),
    languages: fc.uniqueArray(fc.constantFrom("en-US", "en-GB", "en", "es-US", "es", "fr-FR"), { maxLength: 3 }),
    gender: fc.constantFrom("female", "male", null),
    age: fc.constantFrom("young", "middle_aged", "old", null),
    accent: fc.constantFrom("american", "british", null),
    descriptives: fc.uniqueArray(fc.constantFrom(...traits), { maxLength: 4 }),
    useCases: fc.uniqueArray(fc.constantFrom("conversational", "customer_support", "narration"), { maxLength: 2 }),
    category: fc.constantFrom("professional", "high_quality", "famous", null),
    publicOwnerId: fc.constantFrom("a", "b", null),
    popularity: fc.nat(1000),
    noticeDays: fc.constantFrom(0, 30, 90, 730, null),
  });
const anyVoices = fc.nat(12).chain((n) => fc.tuple(...Array.from({ length: n + 1 }, (_, i) => anyVoice(`v${i}`))));
const wanted = fc.record({
  industry: fc.constantFrom(...industries),
  language: fc.constantFrom("en-US", "en-GB", "es-US", "es-ES"),
});

/** The same voice with one thing more that is wanted of it. */
const improvements: ((
  voice: RankableVoice,
  to: { industry: (typeof industries)[number]; language: string },
) => RankableVoice)[] = [
  (one, { language }) => ({ ...one, languages: [language, ...one.languages.filter((each) => each !== language)] }),
  (one, { industry: { voice: want } }) => (want.gender === "any" ? one : { ...one, gender: want.gender }),
  (one, { industry: { voice: want } }) => (want.age === "any" ? one : { ...one, age: want.age }),
  (one, { industry: { voice: want } }) => ({ ...one, descriptives: [...one.descriptives, want.descriptives[0]!] }),
  (one, { industry: { voice: want } }) => ({ ...one, useCases: [...one.useCases, want.useCases[0]!] }),
  (one) => ({ ...one, category: "professional" }),
  (one) => ({ ...one, noticeDays: Math.max(one.noticeDays ?? 0, 90) }),
  (one) => ({ ...one, popularity: one.popularity + 1 }),
];

describe("for any voices", () => {
  it("keeps each once, in an order that does not depend on the one they came in", () => {
    fc.assert(
      fc.property(anyVoices, wanted, (voices, to) => {
        const ranked = rankVoices(voices, to);
        expect(ranked.map(({ voiceId }) => voiceId).toSorted()).toEqual(
          voices.map(({ voiceId }) => voiceId).toSorted(),
        );
        expect(rankVoices(voices.toReversed(), to)).toEqual(ranked);
      }),
    );
  });

  it("never puts one that does not speak the language before one that does", () => {
    fc.assert(
      fc.property(anyVoices, wanted, (voices, to) => {
        const speaks = rankVoices(voices, to).map(({ languages }) =>
          languages.some((each) => each.slice(0, 2) === to.language.slice(0, 2)),
        );
        expect(speaks).toEqual(speaks.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it("a voice that matches more never ranks below itself matching less", () => {
    fc.assert(
      fc.property(anyVoices, wanted, fc.nat(), fc.constantFrom(...improvements), (voices, to, at, improve) => {
        const one = voices[at % voices.length]!;
        const better = improve(one, to);
        const rank = (list: readonly RankableVoice[], id: string) =>
          rankVoices(list, to).findIndex(({ voiceId }) => voiceId === id);
        const instead = voices.map((each) => (each === one ? better : each));
        expect(rank(instead, one.voiceId)).toBeLessThanOrEqual(rank(voices, one.voiceId));
        const both = [...voices, { ...better, voiceId: "better", popularity: better.popularity + 1 }];
        expect(rank(both, "better")).toBeLessThan(rank(both, one.voiceId));
      }),
      { numRuns: 500 },
    );
  });
});
