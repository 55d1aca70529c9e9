import { plainly } from "../../lexicon/plainly.ts";
import type { Turn } from "../../turn.ts";
import type { Heard } from "../../understand/heard.ts";
import { isNear } from "../../understand/mistyped.ts";
import { written } from "./contact.ts";

/** Shorter words are too near to others. */
const shortest = 4;
/** Nothing that a name may end in makes it another. */
const noEnding = /(?!)/;

/** "No, it's Meza with a z": a word one letter off one of the name read back takes its place. True where one did. */
export function respellName({ state }: Turn, { says, when, services }: Heard): boolean {
  const { name } = state.contact;
  if (name === null || Object.keys(when).length > 0 || services.length > 0) return false;
  const words = says.match(/[\p{L}'’-]+/gu) ?? [];
  const parts = name.split(" ").map((part) => words.find((word) => isSpelledAnew(part, word)) ?? part);
  if (parts.join(" ") === name) return false;
  state.contact.name = parts.map(written).join(" ");
  return true;
}

function isSpelledAnew(part: string, word: string): boolean {
  const [old, anew] = [plainly(part), plainly(word)];
  return anew.length >= shortest && anew !== old && isNear(anew, old, 1, noEnding);
}
