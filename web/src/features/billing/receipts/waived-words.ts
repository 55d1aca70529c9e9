import type { WaivedReason } from "@contract";

/** Why a call costs nothing, as its badge says it. */
export const waivedWords: Readonly<Record<WaivedReason, string>> = {
  short: "Under 15 seconds",
  spam: "Unwanted call",
  "our-failure": "Our failure",
  refused: "Turned away",
  forwarded: "Put straight through",
  capped: "Beyond your limit",
  unpaid: "Messages only",
};

/** The same in a sentence. */
export const waivedSentences: Readonly<Record<WaivedReason, string>> = {
  short: "Calls under 15 seconds are never charged.",
  spam: "It was an unwanted call; those are never charged.",
  "our-failure": "Something failed on our side; we never charge for that.",
  refused: "It was turned away before it was answered.",
  forwarded: "It was put straight through to your own telephone.",
  capped: "Your minutes were used up, so only a message could be left; that costs nothing.",
  unpaid: "Nothing was paid, so only a message could be left; that costs nothing.",
};
