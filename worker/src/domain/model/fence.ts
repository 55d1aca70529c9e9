/** Letters nobody sees, by which words could be hidden from people and shown to a model: controls, joiners, tags. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as one line that shows all it says, cut to `longest` characters. */
export function plainText(text: string, longest: number): string {
  return text.replace(unseen, " ").replace(/\s+/g, " ").trim().slice(0, longest);
}

/**
 * Somebody else's text, marked as such. Nothing inside can close the mark or open another: it holds no angle brackets.
 * @param mark a word of ours
 */
export const fenced = (mark: string, text: string, longest: number): string =>
  `<${mark}>${plainText(text, longest).replaceAll("<", "‹").replaceAll(">", "›")}</${mark}>`;
