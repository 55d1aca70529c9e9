import type { ConversationChannel } from "../../contract/texts.ts";
import { minuteMs } from "../durations.ts";

/** How long a conversation in writing rests before what comes next begins another, milliseconds. */
export const restsFor: Record<ConversationChannel, number> = { sms: 24 * 60 * minuteMs, chat: 30 * minuteMs };

/** After so many turns on both sides, or so many characters, what comes next begins another: a transcript is one row. */
export const longestWritten = { turns: 400, characters: 300_000 };

/** The carrier gives a text's webhook 15 s; an answer later than this leaves by itself. */
export const answerWithinMs = 9_000;
/** By now nobody waits for an answer any more. */
export const webhookOverMs = 20_000;

/** Answers to one sender within an hour: two machines that answer each other come to an end. */
export const answersPerHour = 40;
