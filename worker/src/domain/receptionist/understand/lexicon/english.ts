import { oftenMistyped } from "../mistyped.ts";
import { ADDRESSEE, COURTESY } from "./en/address.ts";
import { ANSWER_CUES } from "./en/answer-cues.ts";
import * as wishes from "./en/asks-for-time.ts";
import * as choices from "./en/choice-words.ts";
import { COURTESY_CUES } from "./en/courtesy-cues.ts";
import { BARE_DAY, DATE_PATTERNS, DAY_ALONE, WHOLE_DAY } from "./en/dates.ts";
import * as digits from "./en/digit-words.ts";
import { ELSEWHERE_CUES } from "./en/elsewhere-cues.ts";
import * as emails from "./en/email-words.ts";
import { GIVEN_NAMES } from "./en/given-names.ts";
import * as names from "./en/name-words.ts";
import { digitise, isNumberWord } from "./en/number-words.ts";
import { QUESTION_CUES } from "./en/question-cues.ts";
import { stemInEnglish } from "./es/services.ts";
import {
  DENIED_SERVICE,
  PLAIN_SERVICE_WORDS,
  SERVICE_PHRASES,
  VAGUE_SERVICE_WORDS,
  serviceStem,
} from "./en/service-words.ts";
import { AS_IN, SPELLED_OUT, WITH_A_LETTER } from "./en/spelling-words.ts";
import { TALK_CUES } from "./en/talk-cues.ts";
import { TASK_CUES } from "./en/task-cues.ts";
import * as times from "./en/times.ts";
import * as turns from "./en/turns.ts";
import { DOUBTFUL, UNSURE_CUES } from "./en/unsure-cues.ts";
import { VERDICTS } from "./en/verdicts.ts";
import * as words from "./en/words.ts";
import type { Lexicon } from "./lexicon.ts";

/** English, as callers in North America speak it. */
export const english: Lexicon = {
  language: "en",
  wording: {
    letters: (lower) => lower,
    slips: words.SLIPS,
    phraseSlips: words.PHRASE_SLIPS,
    contractions: words.CONTRACTIONS,
    fillers: words.FILLERS,
    functionWords: words.FUNCTION_WORDS,
    mistyped: oftenMistyped(words.OFTEN_MISTYPED, /^(?:s|d|r|y|ly|e)$/),
    repeatedOnPurpose: /^(?:bye|no|yes|ha|knock|\d+|oh|[a-z])$/,
  },
  numbers: { units: words.UNITS, tens: words.TENS, ordinals: words.ORDINALS, isNumber: isNumberWord, digitise },
  purposes: {
    cues: [
      ...TASK_CUES,
      ...QUESTION_CUES,
      ...TALK_CUES,
      ...COURTESY_CUES,
      ...ANSWER_CUES,
      ...UNSURE_CUES,
      ...ELSEWHERE_CUES,
    ],
    doubtful: DOUBTFUL,
    addressee: ADDRESSEE,
    courtesy: COURTESY,
    verdicts: VERDICTS,
  },
  turns: {
    correction: turns.CORRECTION,
    opensWithNo: turns.OPENS_WITH_NO,
    changesMind: turns.CHANGES_MIND,
    backsOut: turns.BACKS_OUT,
    cancelsThis: turns.CANCELS_THIS,
    wishing: turns.WISHING,
    andThenBook: turns.AND_THEN_BOOK,
  },
  asking: {
    asked: turns.ASKED,
    day: turns.ASKS_DAY,
    time: turns.ASKS_TIME,
    anythingElse: turns.ASKS_ANYTHING_ELSE,
  },
  dates: { patterns: DATE_PATTERNS, dayAlone: DAY_ALONE, bareDay: BARE_DAY, wholeDay: WHOLE_DAY },
  times: {
    clocks: times.CLOCK_PATTERNS,
    after: times.AFTER_CLOCK,
    before: times.BEFORE_CLOCK,
    parts: times.PARTS,
    halfBound: "from",
    preposition: times.TIME_PREPOSITION,
    request: times.TIME_REQUEST,
    approval: times.TIME_APPROVAL,
    or: times.OR,
    upTo: times.UP_TO,
    between: times.BETWEEN,
    beside: times.BESIDE_TIMES,
    stretches: times.PART_PATTERNS,
    fromNow: times.fromNow,
  },
  wishes: {
    later: wishes.LATER,
    earlier: wishes.EARLIER,
    otherDay: wishes.OTHER_DAY,
    soonest: wishes.SOONEST,
    anyTime: wishes.ANY_TIME,
    ruledOutBefore: wishes.RULED_OUT_BEFORE,
    ruledOutAfter: wishes.RULED_OUT_AFTER,
    notAWishBefore: wishes.NOT_A_WISH_BEFORE,
    afterDay: wishes.AFTER_DAY,
    fromDay: wishes.FROM_DAY,
    beforeDay: wishes.BEFORE_DAY,
    sameBreath: wishes.SAME_BREATH,
    moving: wishes.MOVING,
    movedFrom: wishes.MOVED_FROM,
    movedTo: wishes.MOVED_TO,
    negated: wishes.NEGATED,
  },
  choices: {
    byOrdinal: choices.BY_ORDINAL,
    byNumber: choices.BY_NUMBER,
    last: choices.LAST_ONE,
    first: choices.FIRST_ONE,
    middle: choices.MIDDLE_ONE,
    either: choices.EITHER,
    wholeOrdinal: choices.WHOLE_ORDINAL,
    wholeNumber: choices.WHOLE_NUMBER,
    hourMark: choices.HOUR_MARK,
  },
  digits: {
    zeros: digits.ZEROS,
    firstZero: "zero",
    plus: "plus",
    multiples: digits.MULTIPLES,
    pauses: digits.DIGIT_PAUSES,
    noughts: digits.NOUGHTS,
    compound: false,
  },
  phones: {
    mayHoldDigits: digits.MAY_HOLD_DIGITS,
    spokenNumber: digits.SPOKEN_NUMBER,
    wordsForTwo: digits.WORDS_FOR_TWO,
    correction: digits.DIGIT_CORRECTION,
    cue: digits.PHONE_CUE,
    callerId: digits.CALLER_ID,
    callerIdAnswer: digits.CALLER_ID_ANSWER,
  },
  emails: {
    marks: emails.MARKS,
    at: emails.AT,
    providers: emails.PROVIDERS,
    split: emails.SPLIT_PROVIDERS,
    before: emails.BEFORE_ADDRESS,
    remarks: emails.SPELLING_REMARKS,
    cue: emails.EMAIL_CUE,
  },
  spelling: {
    letters: new Map(),
    certain: new Set(),
    phrases: [],
    asIn: AS_IN,
    spelledOut: SPELLED_OUT,
    withALetter: WITH_A_LETTER,
    fewest: { asked: 2, unasked: 4 },
  },
  names: {
    letters: (lower) => lower,
    longest: 4,
    cue: names.NAME_CUE,
    weakCue: names.WEAK_NAME_CUE,
    surnames: names.SURNAMES,
    firstAtLast: names.FIRST_LAST,
    another: names.ANOTHERS_NAME,
    pet: names.PETS,
    tail: names.NAME_TAIL,
    firstThenLast: names.FIRST_THEN_LAST,
    lastThenFirst: names.LAST_THEN_FIRST,
    leadIn: names.NAME_LEAD_IN,
    closing: names.NAME_CLOSING,
    aboutNames: names.ABOUT_NAMES,
    particles: names.PARTICLES,
    titles: names.TITLES,
    notNames: names.NOT_NAMES,
    ambiguous: names.NAMES_AND_MONTHS,
    given: GIVEN_NAMES,
    alike: names.ALIKE,
  },
  services: {
    // A business that names its services in Spanish is called by people who say them in English, too.
    stem: (word) => stemInEnglish(word) ?? serviceStem(word),
    phrases: SERVICE_PHRASES,
    vague: VAGUE_SERVICE_WORDS,
    plain: PLAIN_SERVICE_WORDS,
    denied: DENIED_SERVICE,
  },
};
