/** What a sentence can claim to have been done, of which a receipt can exist. */
export type ClaimKind = "booked" | "rescheduled" | "cancelled" | "message" | "text" | "transfer";

/**
 * `anything`: "all set", "done", which any one receipt can stand behind. `impossible`: what no tool of ours does, such
 * as an e-mail, a reminder, a refund or a call back at a given time.
 */
export type Claimed = ClaimKind | "anything" | "impossible";

/**
 * How it is put. `did`: somebody did it. `is`: it is so, whoever did it. `now`: it is happening. `will`: it is promised.
 * What excuses a claim depends on it: "once you confirm, you're booked" is none, "once you called, I booked it" is.
 */
export type ClaimForm = "did" | "is" | "now" | "will";

/** A pattern over plain words that claims something. */
export interface ClaimPattern {
  /** A receipt of any one of these stands behind it. */
  claims: readonly Claimed[];
  form: ClaimForm;
  pattern: RegExp;
  /** What else must stand in the same stretch, before or after. */
  beside?: RegExp;
}

/** A claim that was not let out. `text` is the sentence as the brain wrote it. */
export interface Claim {
  claims: Claimed;
  text: string;
  why: "no receipt" | "another time" | "never possible";
}

/** What is under way and not yet done. */
export interface Pending {
  /** The start (ms) the calendar keeps while the caller has not agreed yet. */
  hold: number | null;
  /** A message is being taken down: that it will be passed on may be promised. */
  message: boolean;
  /** A tool that has been asked and has not answered: that it is being done may be said. */
  underWay: ClaimKind | null;
}

export const nothingPending: Pending = { hold: null, message: false, underWay: null };
