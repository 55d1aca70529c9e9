/** The characters that fit the GSM 7-bit alphabet (3GPP TS 23.038), of which 160 go into one part of a text. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€",
);

const plainer: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "…": "...",
  "\u00A0": " ",
  "\u202F": " ",
  "\u2009": " ",
  "•": "-",
};

/**
 * The same text in characters of which more go into one message, where that says the same: typographic marks become plain
 * ones, and accents the alphabet lacks are left out, as people type. A text that needs others anyway stays as it is.
 */
export function gsmFriendly(text: string): string {
  const plain = Array.from(text.normalize("NFC"), (letter) => {
    const simple = plainer[letter] ?? letter;
    return fits(simple) ? simple : letter.normalize("NFD").replace(/\p{M}/gu, "");
  }).join("");
  return fits(plain) ? plain : text;
}

const fits = (text: string): boolean => Array.from(text).every((letter) => basic.has(letter));
