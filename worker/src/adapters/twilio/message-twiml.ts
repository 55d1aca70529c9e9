import { twiml, verb } from "./twiml.ts";

/** Longest body of one message the carrier takes, characters. */
export const longestBody = 1600;

/** Answers a text with one of our own. */
export const messageTwiml = (text: string): string => twiml(verb("Message", {}, text.slice(0, longestBody)));
