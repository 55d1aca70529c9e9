import type { Lexicon } from "../lexicon/lexicon.ts";

/** Names put right by how the caller spells them. */

/** Whether the caller spelled before saying a name: "J O N Smith". */
export function spellingFirst(
  text: string,
  said: readonly string[] | undefined,
  { spelling }: Pick<Lexicon, "spelling">,
): boolean {
  const at = text.indexOf(said?.[0] ?? "");
  return said !== undefined && at > text.search(spelling.spelledOut);
}

/**
 * Puts spelled words in the place of the names they spell; what spells none is the next name, or with `first` the one
 * before them.
 */
export function withSpelling(
  said: readonly string[],
  spelled: readonly string[],
  alike: RegExp,
  first: boolean,
): string[] {
  const name = said.filter((part) => part.length > 1);
  for (const word of spelled) {
    const at = name.findIndex((part) => soundsLike(part.toLowerCase(), word, alike));
    if (at >= 0) name[at] = word;
    else if (!first) name.push(word);
    // Two letters before a name are its initials.
    else name.unshift(...(word.length === 2 ? Array.from(word) : [word]));
  }
  return name;
}

function soundsLike(said: string, spelled: string, alike: RegExp): boolean {
  if (said.charAt(0) !== spelled.charAt(0)) {
    if (!alike.test(said.charAt(0) + spelled.charAt(0))) return false;
  }
  const shared = [...new Set(spelled)].filter((letter) => said.includes(letter)).length;
  return (
    Math.abs(said.length - spelled.length) <= 3 && shared >= Math.min(new Set(said).size, new Set(spelled).size) / 2
  );
}

/**
 * Names with the letters the caller remarks on: "Gimenez, con jota" is Jimenez, "Brian with a Y" is Bryan. Only where
 * the name lacks the letter and exactly one of its letters sounds like it.
 */
export function withLetters(
  said: readonly string[],
  text: string,
  { names, spelling }: Pick<Lexicon, "names" | "spelling">,
): string[] {
  let name = [...said];
  for (const { groups } of text.toLowerCase().matchAll(spelling.withALetter)) {
    const letter = spelling.letters.get(groups?.letter ?? "") ?? groups?.letter ?? "";
    if (letter.length !== 1 || name.some((part) => part.toLowerCase().includes(letter))) continue;
    const fits = name.flatMap((part, at) =>
      Array.from(part.toLowerCase()).flatMap((heard, place) =>
        names.alike.test(heard + letter) ? [{ at, place }] : [],
      ),
    );
    const [only] = fits;
    if (only === undefined || fits.length > 1) continue;
    name = name.map((part, at) =>
      at === only.at ? part.slice(0, only.place) + letter + part.slice(only.place + 1) : part,
    );
  }
  return name;
}
