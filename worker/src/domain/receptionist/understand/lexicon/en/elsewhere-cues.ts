import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, openingCues, topicCue, words } from "../../purpose/cue.ts";
import { ASSISTANT } from "./elsewhere/assistant.ts";
import { KNOWLEDGE } from "./elsewhere/knowledge.ts";
import { MONEY } from "./elsewhere/money.ts";
import { SMALL_TALK } from "./elsewhere/small-talk.ts";
import { TRAVEL } from "./elsewhere/travel.ts";
import { UPKEEP } from "./elsewhere/upkeep.ts";

const { elsewhere, upkeep } = CUE_WEIGHTS;

/** What a receptionist may well be told or given: "tell me the price" is none of another trade. */
const OURS =
  "(?:time|times|price|prices|openings?|slots?|appointment|address|hours|call|minute|moment|second|quote|" +
  "estimate|services?|other|next|first|earliest|later|earlier|same|person|human|representative)";

/**
 * What people ask other services: their bank, an airline, a kitchen, a phone assistant. A receptionist says that it
 * cannot help with these; naming an appointment or asking what the business accepts outweighs them.
 */
export const ELSEWHERE_CUES: readonly Cue[] = [
  topicCue("other", elsewhere, [MONEY, TRAVEL, ASSISTANT, KNOWLEDGE, SMALL_TALK]),
  topicCue("other", upkeep, [UPKEEP]),
  openingCues("other", elsewhere - 1, [
    "(?:translate|define|spell|calculate|convert|play|google|search|turn|dim|mute|navigate|multiply|divide|" +
      "add \\d|subtract)(?! (?:me )?(?:an )?appointment)",
    `(?:tell|teach|give) me (?:a|an|about|some|the)(?! ${OURS})${words(3)}`,
  ]),
];
