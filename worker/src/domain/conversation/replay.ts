/**
 * After a socket came back the carrier may play again what it had sent on the old one, without saying where it begins and
 * without numbers: some tail of what we have heard, and after it what is new. This tells the two apart, event by event.
 *
 * An event is a repeat where everything since the reconnection fits a tail of the past that ends where the past ends. It
 * is held back while that is not decided yet; where the fit breaks, or nothing more comes, it was new after all. Where a
 * tail could be both, the repeat is assumed: what is repeated was answered.
 */
export interface Replay<E> {
  /** What had been handled before, as marks, oldest first. */
  past: readonly string[];
  /** Where in the past the next event may be; null before the first one. */
  next: readonly number[] | null;
  /** Not decided yet, oldest first. */
  held: readonly E[];
}

/** What is to be done: `fresh` is to be handled, in this order; `replay` null means that it is over, all else is new. */
export interface Sorted<E> {
  replay: Replay<E> | null;
  fresh: readonly E[];
}

/** The carrier keeps no more than this. */
export const mostReplayed = 500;

export const startReplay = <E>(past: readonly string[]): Replay<E> | null =>
  past.length === 0 ? null : { past: past.slice(-mostReplayed), next: null, held: [] };

/**
 * Takes the next event after a reconnection.
 * @param mark what the event is compared by; null for one that cannot be, which shares the fate of its neighbours
 */
export function sortReplayed<E>(replay: Replay<E>, mark: string | null, event: E): Sorted<E> {
  const { past } = replay;
  const held = [...replay.held, event];
  if (mark === null) return { replay: { ...replay, held }, fresh: [] };
  const next = follow(past, replay.next, mark);
  if (next.length === 0) return { replay: null, fresh: held };
  if (!next.includes(past.length)) return { replay: { past, next, held }, fresh: [] };
  // One tail fits to its end. A longer one may fit too; what is held from here on decides between them.
  const longer = next.filter((at) => at < past.length);
  return { replay: longer.length === 0 ? null : { past, next: longer, held: [] }, fresh: [] };
}

/** Nothing more has come for a while: what is held was said just now. */
export const endReplay = <E>(replay: Replay<E>): readonly E[] => replay.held;

/** A mark said twice in a row may have been handled once. */
function follow(past: readonly string[], from: readonly number[] | null, mark: string): number[] {
  const starts = from ?? past.map((_, at) => at);
  const next = starts.flatMap((at) => {
    if (past[at] === mark) return at + 1;
    return from !== null && past[at - 1] === mark ? at : [];
  });
  return [...new Set(next)];
}
