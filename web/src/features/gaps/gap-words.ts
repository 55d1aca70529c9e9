import type { GapStatus, KnowledgeGap } from "@contract";
import { counted } from "../../lib/counted.ts";

/** `Asked once`, `Asked 4 times` */
export const askedWords = ({ asked }: Pick<KnowledgeGap, "asked">): string =>
  asked === 1 ? "Asked once" : `Asked ${counted(asked, "time", "times")}`;

/** Other ways callers put it, without those that say the same. */
export function otherWordings({ question, wordings }: Pick<KnowledgeGap, "question" | "wordings">): string[] {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const seen = new Set([plain(question)]);
  return wordings.filter((wording) => {
    const key = plain(wording);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What came of an answer, for the person who has just given it. */
export const answeredWords: Readonly<Record<GapStatus, string>> = {
  answered: "Your receptionist knows it from now on.",
  drafted: "Kept as a draft: a check before going live failed.",
  open: "Still open.",
  dismissed: "Left aside.",
};
