import { meantWord } from "./key-words.ts";

/** Letters of other alphabets that look like ours. */
const lookalikes: Record<string, string> = Object.fromEntries(
  (
    "а:a в:b с:c ԁ:d е:e ѐ:e ё:e һ:h і:i ї:i ј:j к:k м:m н:h о:o р:p ѕ:s т:t у:y х:x ѵ:v ԝ:w ɡ:g ո:n ս:u օ:o " +
    "α:a β:b ε:e η:n ι:i κ:k ν:v ο:o ρ:p τ:t υ:u χ:x ı:i ɑ:a ℓ:l ł:l ø:o đ:d ß:ss æ:ae œ:oe ʀ:r ɪ:i ᴏ:o ᴅ:d ᴇ:e ᴋ:k"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b/g, "can not"],
  [/\bcannot\b/g, "can not"],
  [/\bwon'?t\b/g, "will not"],
  [/\b(is|are|was|were|has|have|had|do|does|did|would|could|should|must)n'?t\b/g, "$1 not"],
  [/\bain'?t\b/g, "is not"],
  [/\b(i)'?m\b/g, "$1 am"],
  [/\b(you|they)'?re\b/g, "$1 are"],
  [/\bwe're\b/g, "we are"],
  [/\b(i|you|we|they)'?ve\b/g, "$1 have"],
  [/\b(you|they)'?ll\b/g, "$1 will"],
  [/\b(i|we|he|she|it|that|someone|somebody|team|there|this)'ll\b/g, "$1 will"],
  [/\b(i|you|we|they|he|she)'d\b/g, "$1 would"],
  [/\blet's\b/g, "let us"],
  [/\bit's\b|\bits(?= (?:all|been|booked|now|done|set|sent|sorted|already|in the|on the|\w+ed)\b)/g, "it is"],
  [/\b(that|everything|here|there|what|all|who|one|someone|somebody)s\b(?= )/g, "$1's"],
  [
    /\b([a-z]+)'s (?=(?:\w+ly )?(?:all|now|been|already|booked|\w+ed|set|done|sent|good|on|in|your|down|taken|sorted|handled|confirmed)\b)/g,
    "$1 is ",
  ],
  [/\b(doctor|team|dentist|nurse|office|desk|manager|owner|staff|vet|crew)'s (?=\w+ing\b)/g, "$1 is "],
  [/\b(that|everything|here|there|what|he|she|this|when|who|one|where|how)'s\b/g, "$1 is"],
  [/\bu r\b|\bur (?=(?:all|now|booked|set|good|\w+ed)\b)/g, "you are "],
  [/\bgonna\b/g, "going to"],
  [/\bgotcha\b/g, "got you"],
];

/**
 * A text as the words a listener would hear: lower case without accents, markup, invisible or disguised letters,
 * contractions or slips of the finger. A last vowel stressed in writing keeps a `'` ("agendé", I booked, is "agende'"). Stops inside a sentence are ` , `, its end ` . `, ` ? ` or ` ! `; an opening
 * Spanish mark is ` ¿ `. One space between all, and one around. "sí" becomes "claro", since "si" means if.
 */
export function plainWords(text: string): string {
  let plain = text
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, "")
    .toLowerCase()
    .replace(/(?<!\p{L})sí(?!\p{L})/gu, "claro")
    .replace(/(?<=\p{L})[éóí](?!\p{L})/gu, "$&'")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/\P{ASCII}/gu, (letter) => lookalikes[letter] ?? letter)
    .replace(/[‘’ʼ`´′＇]/g, "'")
    .replace(/[*_~#|\\<>]+/g, (mark, at: number, all: string) => (isInside(all, at, mark.length) ? "" : " "))
    .replace(/[✅✔☑]/gu, " checkmark ")
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}[-. _]){3,}\p{L}(?![\p{L}\p{N}'])/gu, (spelt) => spelt.replace(/[-. _]/g, ""))
    .replace(/\b([ap]) ?\. ?m\b\.?/g, "$1m")
    .replace(
      /\b(dr|dra|mr|mrs|ms|sr|sra|st|ave|num|tel|mon|tues?|wed|thu(?:rs?)?|fri|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\. /g,
      "$1 ",
    )
    .replace(/(?<![\d$€£.,:])([01]?\d|2[0-4])[.:h](?=[0-5]\d\b)/g, "$1:")
    .replace(/(\d)[,.](?=\d)/g, "$1")
    .replace(/\b(\d{1,2})\/(\d{1,2})(?:\/(?:20)?\d\d)?\b/g, "$1 slash $2")
    .replace(/\.{2,}|…/g, " , ")
    .replace(/\n+/g, " . ")
    .replace(/[,;()[\]{}–—]|:(?!\d)|(?<=\s)-+(?=\s)|--+/g, " , ")
    .replace(/[.!?¿]+/g, (marks) => (marks.includes("?") ? " ? " : ` ${marks[0]} `));
  for (const [pattern, words] of contractions) plain = plain.replace(pattern, words);
  const words = plain.replace(/[^\p{L}\p{N},.?!¿:']+/gu, " ").split(" ");
  return ` ${words
    .map(meantWord)
    .filter((word) => word !== "")
    .join(" ")} `;
}

/** A mark between two letters hides a word; anywhere else it stands apart from it. */
function isInside(all: string, at: number, length: number): boolean {
  return /[\p{L}\p{N}']/u.test(all[at - 1] ?? "") && /[\p{L}\p{N}']/u.test(all[at + length] ?? "");
}
