import type { EvidenceMethod, Found, QuestionAnswered } from "../../../../contract/onboarding.ts";
import { withoutTags } from "../html-text.ts";
import { oneLine, plain } from "../plain.ts";
import type { Site } from "../site.ts";
import { text, texts, things } from "../structured/thing.ts";
import type { TextBlock } from "../../page-material.ts";
import { answerBlocks } from "./answer.ts";
import { labelledFacts } from "./labelled-facts.ts";
import { type Section, blockText } from "./section.ts";

const faqHeading = /\b(faqs?|questions|q ?& ?a|preguntas|dudas)\b/;
/** Questions that sell rather than ask. */
const rhetorical =
  /^(?:ready|need|have (?:any |a )?(?:more )?questions?|still have|looking for|want|why (?:choose|us)|interested|got |tired|where are we|who we are|who are we|what are you waiting|did you know|are you (?:looking|tired|ready|suffering|in pain|struggling|searching|a new)|do you (?:need|want|suffer)|new (?:here|patient)|sabias|necesitas|buscas|listo|tienes (?:alguna )?(?:duda|pregunta)|quieres|¿?por que elegirnos)/;
/** How people ask, where no heading says that questions follow. */
const interrogative =
  /^[^a-z]{0,3}(?:do (?:you|i|we)|does|can (?:i|you|we)|is |are (?:there|walk|you|your)|may i|how|what|when|where|which|will|should|donde|como|cuanto|cuando|que|cual|aceptan|hacen|hay|puedo|tienen|teneis|necesito|ofrecen|atienden|se puede)\b/;
const MOST = 80;

/** Questions the site answers, each once: marked up as such, in lists, under headings, and what labelled parts say. */
export function findFaq(site: Site): Found<QuestionAnswered>[] {
  const found: Found<QuestionAnswered>[] = [];
  const push = (question: string, answer: string, method: EvidenceMethod, sourceUrl: string, confidence: number) => {
    const value = {
      question: oneLine(question.replace(/^(?:q\s?[:.)]|\d{1,2}[.)])\s*/i, "")).slice(0, 500),
      answer: oneLine(answer.replace(/^a\s?[:.)]\s*/i, "")).slice(0, 2000),
    };
    if (value.question.length >= 8 && value.answer.length >= 2) found.push({ value, method, sourceUrl, confidence });
  };
  for (const { url, method, things: all } of site.things) {
    for (const thing of all) {
      if (!thing.types.includes("Question")) continue;
      const answer =
        [...things(thing, "acceptedAnswer"), ...things(thing, "suggestedAnswer")].map((each) =>
          text(each, "text", "description", "name"),
        )[0] ?? texts(thing, "acceptedAnswer")[0];
      const question = text(thing, "name", "text");
      if (question !== null && typeof answer === "string")
        push(withoutTags(question), withoutTags(answer), method, url, 0.97);
    }
  }
  for (const section of site.sections)
    for (const [question, answer, sure] of inSection(section, site.country))
      push(question, answer, "text", section.url, sure);
  for (const { question, answer, url } of labelledFacts(site)) push(question, answer, "text", url, 0.8);
  return [...new Map(found.toReversed().map((each) => [keyOf(each.value.question), each])).values()]
    .toReversed()
    .slice(0, MOST);
}

function inSection(section: Section, country: string): [question: string, answer: string, sure: number][] {
  const asked = faqHeading.test(plain(section.heading)) || section.above.some((above) => faqHeading.test(above));
  const pairs: [string, string, number][] = [];
  const [first] = section.blocks;
  const overQuestions = first !== undefined && /\?\s*$/.test(blockText(first));
  if (!overQuestions && /\?\s*$/.test(section.heading) && !(rhetorical.test(plain(section.heading)) && !asked)) {
    const answer = answerBlocks(section.heading, section.blocks.slice(0, 12), country).map(blockText).join(" ");
    if (answer.length >= (interrogative.test(plain(section.heading)) ? 4 : 15) || asked)
      pairs.push([section.heading, answer.slice(0, 1500), asked ? 0.93 : 0.85]);
    return pairs;
  }
  let question = "";
  let answer: TextBlock[] = [];
  const close = () => {
    const own = answerBlocks(question, answer, country).map(blockText).join(" ");
    if (question !== "" && own !== "") pairs.push([question, own, asked ? 0.92 : 0.85]);
    [question, answer] = ["", []];
  };
  for (const block of section.blocks) {
    if (block.kind === "row") {
      if (/\?\s*$/.test(block.cells[0] ?? "") && block.cells.length === 2)
        pairs.push([block.cells[0] ?? "", block.cells[1] ?? "", 0.88]);
      continue;
    }
    const glued = /^(?:q\s?[:.)]\s?)?([^?\n]{8,180}\?)\s+(?:a\s?[:.)]\s?)?(\S[^]{9,1500})$/i.exec(block.text);
    const asks = /\?\s*$/.test(block.text) && block.text.length <= 220;
    if (
      asks &&
      (asked || block.kind === "term" || interrogative.test(plain(block.text)) || /^q\s?[:.)]/i.test(block.text)) &&
      !(rhetorical.test(plain(block.text)) && !asked)
    ) {
      close();
      question = block.text;
    } else if (glued !== null && (asked || /^q\s?[:.)]/i.test(block.text))) {
      close();
      pairs.push([glued[1] ?? "", glued[2] ?? "", 0.9]);
    } else if (question !== "" && answer.length < 6) answer.push(block);
  }
  close();
  return pairs;
}

const keyOf = (question: string): string => plain(question).replace(/[^a-z0-9]/g, "");
