import type { Turn } from "../../../contract/calls.ts";
import { fenced, plainText } from "../fence.ts";
import type { ModelItem } from "../model.ts";

/** One utterance, as long as the receptionist hears it. */
const longestWords = 1_000;
const longestLine = 2_000;
/**
 * The history the model sees grows to `mostHistory` characters; then it is cut to what is newest, by a large step, so that
 * what was sent before stays a beginning of what is sent next for as long as possible.
 */
const mostHistory = 24_000;
const keptHistory = 14_000;

/**
 * The conversation so far and the caller's newest words, as items. What a caller said is data, fenced and shortened; what
 * we said is what was heard of it.
 */
export function historyItems(turns: readonly Turn[]): { past: ModelItem[]; newest: ModelItem[] } {
  const kept = windowOf(turns);
  const answered = kept.findLastIndex(({ role }) => role === "agent") + 1;
  return { past: kept.slice(0, answered).map(itemOf), newest: kept.slice(answered).map(itemOf) };
}

function itemOf(turn: Turn): ModelItem {
  if (turn.role === "caller") return { role: "user", text: fenced("caller", turn.text, longestWords) };
  if (turn.role === "system") return { role: "developer", text: plainText(turn.text, longestLine) };
  const text = plainText(turn.text, longestLine);
  return { role: "assistant", text: turn.interrupted === true ? `${text} (interrupted here)`.trim() : text };
}

/** Decided turn by turn from the beginning, so that one more turn never changes where an earlier cut was made. */
function windowOf(turns: readonly Turn[]): readonly Turn[] {
  let first = 0;
  let size = 0;
  for (const [at, turn] of turns.entries()) {
    size += sizeOf(turn);
    if (size <= mostHistory) continue;
    while (size > keptHistory && first < at) size -= sizeOf(turns[first++]!);
  }
  return turns.slice(first);
}

const sizeOf = ({ role, text }: Turn): number => Math.min(text.length, role === "caller" ? longestWords : longestLine);
