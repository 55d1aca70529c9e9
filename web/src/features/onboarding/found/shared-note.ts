import type { Found } from "@contract";
import { isDoubtful } from "./evidence.ts";

type Note = Pick<Found<unknown>, "method" | "sourceUrl" | "confidence">;

/** The evidence a whole list shares, to be said once; null where its rows differ and each must say its own. */
export function sharedNote(list: readonly Note[]): Note | null {
  const [first, ...others] = list;
  if (first === undefined) return null;
  const same = others.every(
    (each) =>
      each.method === first.method && each.sourceUrl === first.sourceUrl && isDoubtful(each) === isDoubtful(first),
  );
  return same ? first : null;
}
