import { easter, fixed, nth } from "../holidays.ts";
import type { HolidayName } from "../holidays.ts";

/** Days that callers ask for by name. The eve comes before the day, or it would be taken for it. */
export const holidayNames: HolidayName[] = [
  [/\bchristmas eve\b/, fixed(12, 24)],
  [/\b(christmas|xmas)\b/, fixed(12, 25)],
  [/\bboxing day\b/, fixed(12, 26)],
  [/\bnew year'?s? eve\b/, fixed(12, 31)],
  [/\bnew year'?s?\b/, fixed(1, 1)],
  [/\bvalentine'?s?\b/, fixed(2, 14)],
  [/\b(independence day|(4th|fourth) of july|july (4th|fourth))\b/, fixed(7, 4)],
  [/\bhalloween\b/, fixed(10, 31)],
  [/\bveterans'? day\b/, fixed(11, 11)],
  [/\bjuneteenth\b/, fixed(6, 19)],
  [/\b(martin luther king|mlk)( day)?\b/, nth(3, 1, 1)],
  [/\bpresidents'? day\b/, nth(3, 1, 2)],
  [/\bmemorial day\b/, nth(-1, 1, 5)],
  [/\blabou?r day\b/, nth(1, 1, 9)],
  [/\bcolumbus day\b/, nth(2, 1, 10)],
  [/\bgood friday\b/, easter(-2)],
  [/\beaster monday\b/, easter(1)],
  [/\beaster\b/, easter(0)],
  [/\bthanksgiving\b/, nth(4, 4, 11)],
];
