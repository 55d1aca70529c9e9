import type { Language } from "./language.ts";

/** What keeps the caller waiting: we think about an answer, or a tool looks something up or writes it down. */
export type Doing = "thinking" | "looking" | "writing";

const first: Record<Language, Record<Doing, readonly string[]>> = {
  en: {
    thinking: ["One moment.", "Let me see.", "Just a second."],
    looking: ["Let me look that up.", "One moment, I'm checking.", "Let me check that for you."],
    writing: ["One moment while I put that in.", "Let me get that down for you.", "Just a second, I'm on it."],
  },
  es: {
    thinking: ["Un momento.", "A ver.", "Deme un segundo."],
    looking: ["Déjeme revisar.", "Un momento, lo estoy mirando.", "Permítame comprobarlo."],
    writing: ["Un momento, lo estoy anotando.", "Déjeme apuntarlo.", "Un segundo, ya lo hago."],
  },
};

const second: Record<Language, readonly string[]> = {
  en: ["Thanks for waiting, I'm still on it.", "Still with you, this is taking a moment longer.", "Nearly there."],
  es: ["Gracias por esperar, sigo en ello.", "Sigo aquí, está tardando un poquito más.", "Ya casi."],
};

/**
 * What to say instead of nothing.
 * @param nth 0 for the first filler of a wait, 1 for the one after it
 * @param seed varies the words; callers of one conversation hear different ones in a row when it grows by one
 */
export function fillerFor(language: Language, doing: Doing, nth: 0 | 1, seed: number): string {
  const choices = nth === 0 ? first[language][doing] : second[language];
  return choices[seed % choices.length]!;
}
