import type { TextBlock } from "../../page-material.ts";
import { addressesIn } from "../contact/address-text.ts";
import { readWeek } from "../hours/read-week.ts";
import { plain } from "../plain.ts";
import { blockText } from "./section.ts";

const notice =
  /©|\(c\) ?\d{4}|\bcopyright\b|all rights reserved|todos los derechos|powered by|privacy policy|politica de privacidad|aviso legal/;
const mailbox = /[^\s@]{1,64}@[^\s@]{1,100}\.[a-z]{2,10}\b/;
const asksWhere = /\b(?:where|locat\w+|address|find you|contact|reach|email|donde|direccion|ubicad\w+|contact\w+)\b/;
const asksWhen = /\b(?:hours?|open|close|when|horarios?|abren|abris|cuando|cierran)\b/;

/**
 * The blocks that answer a question, of those that follow it: the last question of a page is followed by its foot, with
 * addresses, hours and notices of its own. The first block always answers.
 */
export function answerBlocks(question: string, blocks: readonly TextBlock[], country: string): readonly TextBlock[] {
  const asked = plain(question);
  const foot = (block: TextBlock): boolean => {
    const text = blockText(block);
    return (
      block.kind === "address" ||
      notice.test(plain(text)) ||
      (!asksWhere.test(asked) &&
        (addressesIn(text, country).length > 0 || (text.length < 120 && mailbox.test(plain(text))))) ||
      (!asksWhen.test(asked) && text.length < 200 && readWeek(text) !== null)
    );
  };
  const end = blocks.findIndex((block, i) => i > 0 && foot(block));
  return end === -1 ? blocks : blocks.slice(0, end);
}
