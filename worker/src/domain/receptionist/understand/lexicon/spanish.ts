import { answerCues } from "./es/answer-cues.ts";
import { askingWords } from "./es/asking.ts";
import { choiceWords } from "./es/choices.ts";
import { dateWords } from "./es/dates.ts";
import { digitWords, phoneWords } from "./es/digits.ts";
import { elsewhereCues } from "./es/elsewhere-cues.ts";
import { emailWords } from "./es/emails.ts";
import { nameWords } from "./es/names.ts";
import { numberWords } from "./es/number-words.ts";
import { questionCues } from "./es/question-cues.ts";
import { serviceWords } from "./es/services.ts";
import { spellingWords } from "./es/spelling.ts";
import { talkCues } from "./es/talk-cues.ts";
import { taskCues } from "./es/task-cues.ts";
import { timeWords } from "./es/times.ts";
import { turnWords } from "./es/turns.ts";
import { verdicts } from "./es/verdicts.ts";
import { wishWords } from "./es/wishes.ts";
import { wording } from "./es/wording.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Spanish, as callers in the United States, Mexico and Spain speak it. Put together at the first call: what an isolate
 * that only hears English does not need, it does not pay for.
 */
export function spanish(): Lexicon {
  const words = wording();
  return {
    language: "es",
    wording: words,
    numbers: numberWords(),
    purposes: {
      cues: [...taskCues(), ...questionCues(), ...talkCues(), ...answerCues(), ...elsewhereCues()],
      doubtful:
        /^(?:(?:pues|bueno|creo que|yo creo que|diria que) ){0,6}(?:tal vez|quizas?|a lo mejor|puede que|posiblemente)(?![\w'])|(?<![\w'])(?:tal vez|quizas?|a lo mejor)$/,
      addressee:
        /(?<=\w)(?<!\b(?:un|una|la|el|mi|su|de|con|al|real|otra|alguna))(?: (?:senorita|senor|joven|amigo|amiga|jefe|linda|doctor|doctora|siri|alexa))$/,
      courtesy:
        /^(?:oiga|oye|mire|mira|disculpe|disculpa|perdone|y|es que|ah|oh|este|entonces|a ver|fijese|por favor|o) (?=\w)|(?<=\w{2}) (?:por favor|gracias por favor)$/,
      verdicts: verdicts(),
    },
    turns: turnWords(),
    asking: askingWords(),
    dates: dateWords(),
    times: timeWords(),
    wishes: wishWords(),
    choices: choiceWords(),
    digits: digitWords(),
    phones: phoneWords(),
    emails: emailWords(),
    spelling: spellingWords(),
    names: nameWords(words),
    services: serviceWords(words.letters),
  };
}
