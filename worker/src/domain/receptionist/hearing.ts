import type { About } from "./state.ts";
import type { Turn } from "./turn.ts";
import type { Expecting, HearingContext } from "./understand/heard.ts";
import { countryOf } from "./decide/caller/country.ts";

const expectations: Record<About, Expecting> = {
  intent: "intent",
  more: "intent",
  service: "service",
  "price-of": "service",
  day: "date",
  slot: "slot",
  name: "name",
  "known-name": "confirm",
  phone: "phone",
  "caller-id": "confirm",
  booking: "confirm",
  change: "intent",
  which: "slot",
  "is-it": "confirm",
  "calling-about": "confirm",
  code: "confirm",
  "what-about": "intent",
  cancel: "confirm",
  rebook: "confirm",
  body: "message",
  message: "confirm",
  "take-message": "confirm",
};

/** What helps to understand the next utterance: the clock, what was just said, and what it was meant to bring. */
export function hearingContext(turn: Turn): HearingContext {
  const { state, facts, today, zone } = turn;
  return {
    today: today.date,
    now: today.time,
    zone,
    before: state.said.join(" "),
    ...(state.asked && { expecting: expectations[state.asked.about] }),
    services: facts.config.services.map(({ name }) => name),
    ...(state.offer && { offered: state.offer.startsAt.length }),
    ...(state.asked?.about === "which" && state.errand && { offered: state.errand.listed.length }),
    country: countryOf(turn),
    language: turn.language,
  };
}
