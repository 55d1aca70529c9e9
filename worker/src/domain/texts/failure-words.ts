/** The carrier's codes (Twilio's error dictionary) in words for an owner. */
const known: Readonly<Record<string, string>> = {
  "21211": "The carrier says this is not a valid number",
  "21265": "The carrier says this is not a valid number",
  "21408": "Our carrier account may not send texts to this region",
  "21606": "Your number cannot send texts to this number",
  "21608": "A trial account at the carrier may only text numbers that were verified there",
  "21610": "This number has asked for no more texts",
  "21612": "The carrier has no route to this number",
  "21614": "This number is not a mobile number",
  "21617": "The text was too long",
  "21659": "Your number is not one the carrier sends from",
  "30003": "The phone was off or could not be reached",
  "30004": "The phone does not take texts from you",
  "30005": "The carrier does not know this number",
  "30006": "The carrier says this number cannot receive texts",
  "30007": "The carrier filtered the text as unwanted",
  "30008": "The text could not be delivered, and the carrier does not say why",
  "30032": "Your toll-free number is not verified for texts yet",
  "30034": "Your number is not registered for business texts yet",
};

/** Why a text did not arrive, in plain words, with the carrier's code where there is one. */
export function failureWords(code: string | null): string {
  if (code === null) return "The carrier did not take the text";
  return `${known[code] ?? "The carrier could not deliver the text"} (${code})`;
}

export const optedOutWords = "This number has asked for no more texts";
export const unreachableWords = "The carrier could not be reached";
/** By the carrier's own code for it. */
export const isOptOut = (code: string | null): boolean => code === "21610";
