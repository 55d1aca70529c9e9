import type { Voice } from "../../contract/tenant-lists.ts";

/** Voices every plan has and no key is needed for, by the names ConversationRelay's providers give them. */
const catalogue: readonly Omit<Voice, "rank">[] = [
  {
    provider: "google",
    voiceId: "en-US-Journey-O",
    name: "Olivia",
    premium: false,
    language: "en-US",
    gender: "female",
  },
  {
    provider: "google",
    voiceId: "en-US-Journey-F",
    name: "Fiona",
    premium: false,
    language: "en-US",
    gender: "female",
  },
  { provider: "google", voiceId: "en-US-Journey-D", name: "David", premium: false, language: "en-US", gender: "male" },
  { provider: "amazon", voiceId: "Joanna-Neural", name: "Joanna", premium: false, language: "en-US", gender: "female" },
  { provider: "amazon", voiceId: "Matthew-Neural", name: "Matthew", premium: false, language: "en-US", gender: "male" },
  { provider: "amazon", voiceId: "Amy-Neural", name: "Amy", premium: false, language: "en-GB", gender: "female" },
  { provider: "amazon", voiceId: "Lupe-Neural", name: "Lupe", premium: false, language: "es-US", gender: "female" },
  { provider: "amazon", voiceId: "Pedro-Neural", name: "Pedro", premium: false, language: "es-US", gender: "male" },
  { provider: "amazon", voiceId: "Lucia-Neural", name: "Lucía", premium: false, language: "es-ES", gender: "female" },
];

/** The standard voices, those that speak `language` first. */
export function standardVoices(language: string): Voice[] {
  const distance = (voice: { language: string }) =>
    voice.language === language ? 0 : voice.language.slice(0, 2) === language.slice(0, 2) ? 1 : 2;
  return catalogue
    .map((voice, place) => ({ voice, place }))
    .sort((a, b) => distance(a.voice) - distance(b.voice) || a.place - b.place)
    .map(({ voice }, index) => ({ ...voice, rank: index + 1 }));
}
