import type { ConversationChannel } from "../../contract/texts.ts";
import { hourMs, minuteMs } from "../durations.ts";

/** How long a conversation in writing rests before what comes next begins another, milliseconds. */
export const restsFor: Record<ConversationChannel, number> = { sms: 24 * 60 * minuteMs, chat: 30 * minuteMs };

/** After so many turns on both sides, or so many characters, what comes next begins another: a transcript is one row. */
const longestWritten = { turns: 400, characters: 300_000 };

/** The carrier gives a text's webhook 15 s; an answer later than this leaves by itself. */
export const answerWithinMs = 9_000;
/** By now nobody waits for an answer any more. */
export const webhookOverMs = 20_000;

/** Answers to one sender within an hour: two machines that answer each other come to an end. */
const answersPerHour = 40;

/**
 * Whether what comes now begins another conversation: this one has rested long enough, or has grown too long.
 * @param lastAt when somebody last wrote; it and `now` in integer ms
 */
export function isOver(
  { channel, lastAt, turns }: { channel: ConversationChannel; lastAt: number; turns: readonly { text: string }[] },
  now: number,
): boolean {
  if (now - lastAt >= restsFor[channel] || turns.length >= longestWritten.turns) return true;
  return turns.reduce((sum, { text }) => sum + text.length, 0) >= longestWritten.characters;
}

/** Whether one sender has been answered so often that nothing more is. @param answered when, integer ms */
export const isAnsweredOften = (answered: readonly number[], now: number): boolean =>
  answered.filter((at) => at > now - hourMs).length >= answersPerHour;
