import { englishAnyTrade } from "./english-any-trade.ts";
import { englishAsTheyCome } from "./english-as-they-come.ts";
import { englishBooking } from "./english-booking.ts";
import { englishChanges } from "./english-changes.ts";
import { englishDetails } from "./english-details.ts";
import { englishFriday } from "./english-friday.ts";
import { englishLastCallers } from "./english-last-callers.ts";
import { englishMoods } from "./english-moods.ts";
import { englishQuestions } from "./english-questions.ts";
import { englishRambling } from "./english-rambling.ts";
import { englishRegulars } from "./english-regulars.ts";
import { englishSecondThoughts } from "./english-second-thoughts.ts";
import { englishTrouble } from "./english-trouble.ts";
import type { Script } from "./script.ts";
import { spanishBooking } from "./spanish-booking.ts";
import { spanishChanges } from "./spanish-changes.ts";
import { spanishDates } from "./spanish-dates.ts";
import { spanishErrands } from "./spanish-errands.ts";
import { spanishInAHurry } from "./spanish-in-a-hurry.ts";
import { spanishMoreTrades } from "./spanish-more-trades.ts";
import { spanishSpeech } from "./spanish-speech.ts";
import { spanishStanding } from "./spanish-standing.ts";
import { spanishTwoLanguages } from "./spanish-two-languages.ts";

/** Every caller there is, by the language they speak. */
export const scripts: readonly (readonly [language: string, scripts: readonly Script[]])[] = [
  [
    "in English",
    [
      ...englishBooking,
      ...englishChanges,
      ...englishRambling,
      ...englishDetails,
      ...englishQuestions,
      ...englishTrouble,
      ...englishAnyTrade,
      ...englishSecondThoughts,
      ...englishMoods,
      ...englishFriday,
      ...englishAsTheyCome,
      ...englishLastCallers,
      ...englishRegulars,
    ],
  ],
  [
    "en español",
    [
      ...spanishBooking,
      ...spanishChanges,
      ...spanishDates,
      ...spanishSpeech,
      ...spanishStanding,
      ...spanishErrands,
      ...spanishTwoLanguages,
      ...spanishMoreTrades,
      ...spanishInAHurry,
    ],
  ],
];
