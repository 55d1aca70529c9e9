import type { About, ReceptionistState } from "./state.ts";

/**
 * What the conversation remembers for a brain that is not the built-in one. Kept by `follow.ts` and by the tools of that
 * brain; the built-in brain neither reads nor needs it.
 */
export interface Followed {
  /** The caller's newest words. */
  words: string;
  /** The state in which they met us, for the built-in brain to answer them from. Null once a tool has been called. */
  before: Omit<ReceptionistState, "followed"> | null;
  /** Numbers (E.164) the caller has given in this conversation. */
  phones: string[];
  /** The last one that was shown by a code to be theirs. */
  proven: string | null;
  /** The free starts shown last, which stay open to choice after one of them was settled on. */
  offer: { serviceId: string; startsAt: number[] } | null;
  /** Tool calls since the caller last spoke, and in all. */
  calls: { turn: number; all: number };
  /** What the built-in brain would say now of what the tools have brought since the caller last spoke. */
  say: string[];
  /** Whether that holds a receipt, which must be told whatever else comes. */
  receipted: boolean;
  /** What it would ask with that. Nothing has been asked until it is said. */
  asks: About | null;
  /** The newest words were a goodbye. */
  leaves: boolean;
}

export const nothingFollowed = (): Followed => ({
  words: "",
  before: null,
  phones: [],
  proven: null,
  offer: null,
  calls: { turn: 0, all: 0 },
  say: [],
  receipted: false,
  asks: null,
  leaves: false,
});
