import type { Voice } from "../../contract/tenant-lists.ts";

type Row = readonly [provider: "google" | "amazon", voiceId: string, name: string, gender: "female" | "male"];

/**
 * Voices every plan has and no key is needed for, by the names ConversationRelay's providers give them, the best first
 * within each language.
 */
const catalogue: Readonly<Record<string, readonly Row[]>> = {
  "en-US": [
    ["google", "en-US-Journey-O", "Olivia", "female"],
    ["google", "en-US-Journey-F", "Fiona", "female"],
    ["google", "en-US-Journey-D", "David", "male"],
    ["google", "en-US-Chirp3-HD-Aoede", "Ava", "female"],
    ["google", "en-US-Chirp3-HD-Charon", "Carl", "male"],
    ["google", "en-US-Chirp3-HD-Leda", "Lena", "female"],
    ["google", "en-US-Chirp3-HD-Puck", "Paul", "male"],
    ["amazon", "Joanna-Neural", "Joanna", "female"],
    ["amazon", "Matthew-Neural", "Matthew", "male"],
    ["amazon", "Ruth-Neural", "Ruth", "female"],
    ["amazon", "Stephen-Neural", "Stephen", "male"],
  ],
  "en-GB": [
    ["google", "en-GB-Chirp3-HD-Kore", "Cora", "female"],
    ["google", "en-GB-Chirp3-HD-Charon", "Charles", "male"],
    ["google", "en-GB-Chirp3-HD-Aoede", "Ada", "female"],
    ["amazon", "Amy-Neural", "Amy", "female"],
    ["amazon", "Emma-Neural", "Emma", "female"],
    ["amazon", "Arthur-Neural", "Arthur", "male"],
    ["amazon", "Brian-Neural", "Brian", "male"],
  ],
  "es-US": [
    ["amazon", "Lupe-Neural", "Lupe", "female"],
    ["amazon", "Pedro-Neural", "Pedro", "male"],
    ["google", "es-US-Chirp3-HD-Aoede", "Ana", "female"],
    ["google", "es-US-Chirp3-HD-Charon", "Carlos", "male"],
    ["google", "es-US-Neural2-A", "Alba", "female"],
    ["google", "es-US-Neural2-B", "Bruno", "male"],
  ],
  "es-ES": [
    ["amazon", "Lucia-Neural", "Lucía", "female"],
    ["amazon", "Sergio-Neural", "Sergio", "male"],
    ["amazon", "Laura-Neural", "Laura", "female"],
    ["google", "es-ES-Chirp3-HD-Aoede", "Alicia", "female"],
    ["google", "es-ES-Chirp3-HD-Charon", "César", "male"],
  ],
};

const voices: readonly Omit<Voice, "rank">[] = Object.entries(catalogue).flatMap(([language, rows]) =>
  rows.map(([provider, voiceId, name, gender]) => ({ provider, voiceId, name, premium: false, language, gender })),
);

/** The standard voices, those that speak `language` first. */
export function standardVoices(language: string): Voice[] {
  const distance = (voice: { language: string }) =>
    voice.language === language ? 0 : voice.language.slice(0, 2) === language.slice(0, 2) ? 1 : 2;
  return voices.toSorted((a, b) => distance(a) - distance(b)).map((voice, index) => ({ ...voice, rank: index + 1 }));
}
