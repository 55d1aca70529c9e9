import type { About, ReceptionistState } from "./state.ts";

/**
 * What the conversation remembers for a brain that is not the built-in one. Kept by `follow.ts` and by the tools of that
 * brain; the built-in brain neither reads nor needs it.
 */
export interface Followed {
  /** The caller's newest words and what had been asked when they were said. Null once what they answered has changed. */
  answer: { to: About | null; words: string } | null;
  /** Numbers (E.164) the caller has given in this conversation. */
  phones: string[];
  /** The free starts shown last, which stay open to choice after one of them was settled on. */
  offer: { serviceId: string; startsAt: number[] } | null;
  /** Tool calls since the caller last spoke, and in all. */
  calls: { turn: number; all: number };
  /** What the built-in brain would say of what the tools brought since the caller last spoke. */
  say: string[];
  /** The state before the newest words, for the built-in brain to answer them from. Null once a tool has been called. */
  before: Omit<ReceptionistState, "followed"> | null;
}

export const nothingFollowed = (): Followed => ({
  answer: null,
  phones: [],
  offer: null,
  calls: { turn: 0, all: 0 },
  say: [],
  before: null,
});
