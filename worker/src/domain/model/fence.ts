/** Letters nobody sees, by which words could be hidden from people and shown to a model: controls, joiners, tags. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as one line that shows all it says, cut to `longest` characters. */
export function plainText(text: string, longest: number): string {
  return text.replace(unseen, " ").replace(/\s+/g, " ").trim().slice(0, longest);
}

/** The marks there are. */
export const marks = ["caller", "fact", "service", "persona", "website", "name", "say"] as const;

/**
 * Somebody else's text, marked as such. Nothing inside can close the mark or open another: it holds no angle brackets.
 */
export const fenced = (mark: (typeof marks)[number], text: string, longest: number): string =>
  `<${mark}>${plainText(text, longest).replaceAll("<", "‹").replaceAll(">", "›")}</${mark}>`;
