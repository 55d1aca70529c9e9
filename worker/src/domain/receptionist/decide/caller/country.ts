import type { CountryCode } from "libphonenumber-js/min";
import type { Turn } from "../../turn.ts";

/** The country whose numbers need no country code. */
export function countryOf(turn: Turn): CountryCode {
  const region = turn.facts.config.language.slice(-2);
  return region === "GB" || region === "ES" ? region : "US";
}

/** True where somebody has given an American number without its area code. */
export const lacksAreaCode = (turn: Turn): boolean =>
  countryOf(turn) === "US" && /^[2-9]\d{6}$/.test(turn.state.digits);
