import { languageOf } from "../conversation/language.ts";
import type { Business, Maker, Scenario } from "./scenario.ts";
import { eachService, spelledName, standing, twoBookings } from "./scenarios/booking.ts";
import { beyondHorizon, closedDay, fullDay, holiday, insideLeadTime, outsideHours } from "./scenarios/closing.ts";
import { injections, othersData } from "./scenarios/attacks.ts";
import { emergencies } from "./scenarios/emergencies.ts";
import { closedDates, eachFact, noFact, openingHours, outOfArea } from "./scenarios/knowledge.ts";
import { people } from "./scenarios/people.ts";
import { secondThoughts } from "./scenarios/second-thoughts.ts";
import { eachPrice, noPrice, unknownService } from "./scenarios/services.ts";
import { wordsIn } from "./words.ts";

const makers: readonly Maker[] = [
  closedDay,
  holiday,
  outsideHours,
  fullDay,
  beyondHorizon,
  insideLeadTime,
  eachService,
  twoBookings,
  secondThoughts,
  spelledName,
  standing,
  eachPrice,
  noPrice,
  unknownService,
  openingHours,
  closedDates,
  eachFact,
  noFact,
  outOfArea,
  people,
  emergencies,
  injections,
  othersData,
];

/** Every scenario that follows from a configuration; the same ones for the same configuration at the same instant. */
export function scenariosOf(business: Business): Scenario[] {
  const language = languageOf(business.config);
  const setup = { ...business, language, words: wordsIn[language] };
  return makers.flatMap((make) => make(setup));
}
