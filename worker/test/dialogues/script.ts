import type { Language } from "../../src/domain/conversation/language.ts";
import { Caller, type Reply } from "../../src/domain/gate/caller.ts";

/** One caller with what they want, and what must be true when they have hung up. */
export interface Script {
  title: string;
  language: Language;
  business: "dental" | "salon" | "plumber" | "garage" | "law" | "vet" | "hvac" | "medspa" | "clinic" | "bufete";
  /** Caller ID in E.164; null where it is withheld. A mobile in New York where nothing is said. */
  from?: string | null;
  /** Who the caller is, for the questions every caller is asked. */
  caller: { name: string; phone?: string };
  /** Appointments that stand already: `cleaning 2037-12-01T14:30 Maria Lopez +12125550123`. */
  standing?: readonly string[];
  /** What the caller says of their own accord, in order; the first line opens the call. */
  says: readonly string[];
  /** What they say to something they hear, before anything else. */
  replies?: readonly Reply[];
  leaves: {
    /** Every appointment that stands in the end, soonest first: `cleaning 2037-12-01T14:30 Maria Lopez`. */
    calendar: readonly string[];
    /** One pattern for each message left, over its text, name and number. */
    messages?: readonly RegExp[];
    transfer?: string;
    /** Something the caller must have been told. */
    heard?: readonly RegExp[];
    /** Something nobody may have been told. */
    never?: readonly RegExp[];
  };
}

/** The other end of the line. */
export interface Line {
  /** Says something and hears the whole answer. */
  say(words: string): Promise<string>;
  /** True once the receptionist has hung up or put the caller through. */
  over(): boolean;
}

/** What was said, for a failing script to show. */
export type Spoken = { caller: string; agent: string }[];

/** Nobody talks longer than this: a conversation that does is going round in circles. */
const longestTalk = 30;

/** Lets the caller of a script talk until they have nothing left to say or the call is over. */
export async function play(script: Script, line: Line, greeting: string): Promise<Spoken> {
  const spoken: Spoken = [];
  const { language, says, replies } = script;
  const caller = new Caller({ language, ...script.caller, says, replies });
  let last = greeting;
  for (let turns = 0; turns < longestTalk && !line.over(); turns++) {
    const words = caller.next(last);
    if (typeof words !== "string") break;
    last = await line.say(words);
    spoken.push({ caller: words, agent: last });
  }
  return spoken;
}
