import type { Turn } from "./turn.ts";

/** Nobody says more than this in one breath; a transcript that does is cut, so that the state stays small. */
const longestUtterance = 1000;

export const keepShort = (text: string): string => text.trim().slice(0, longestUtterance);

/** The same line a third time in a row sounds like a machine that is stuck: it is introduced as the repetition it is. */
export function neverThrice(turn: Turn): void {
  if (turn.say.length === 0) return;
  const { lastLine } = turn.state;
  if (markOf(turn) === lastLine.mark && lastLine.times >= 2) turn.say.unshift(turn.words.talk.asISaid);
  const mark = markOf(turn);
  turn.state.lastLine = { mark, times: mark === lastLine.mark ? lastLine.times + 1 : 1 };
}

const markOf = ({ say }: Turn): string => {
  const line = say.join(" ");
  return `${line.length} ${line.slice(0, 120)} ${line.slice(-40)}`;
};
