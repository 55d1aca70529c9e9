/**
 * A clause as a voice should get it: without emoji, markdown and what surrounds a link. Words, figures and stops stay as
 * they are; a clause that was nothing but marks becomes "".
 */
export function speakable(clause: string): string {
  const plain = clause
    .replace(/!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, "$1")
    .replace(/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u20E3|\u200D)+/gu, "")
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|[-*+•][ \t]+|>[ \t]*)/gm, "")
    .replace(/^[ \t]*(?:[-*_]{3,})[ \t]*$/gm, "")
    .replace(/\*+|~~|`+/g, "")
    .replace(/(?<![\p{L}\p{N}_@/.:-])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_@])/gu, "");
  return /[\p{L}\p{N}]/u.test(plain) ? plain.replace(/[ \t]{2,}/g, " ") : "";
}
