import type { Language } from "../../src/domain/conversation/language.ts";

/** An answer given when the receptionist's last words match; used once unless `always`. */
export interface Reply {
  when: RegExp;
  say: string;
  always?: boolean;
}

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

/** The caller's own number where a script names none. */
export const mobile = "+12125550123";

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
  const unused = [...(script.replies ?? [])];
  const says = [...script.says];
  let last = greeting;
  for (let turns = 0; turns < longestTalk && !line.over(); turns++) {
    const words = turns === 0 ? says.shift() : nextWords(script, last, unused, says);
    if (words === undefined) break;
    last = await line.say(words);
    spoken.push({ caller: words, agent: last });
  }
  return spoken;
}

function nextWords(script: Script, last: string, unused: Reply[], says: string[]): string | undefined {
  const at = unused.findIndex(({ when }) => when.test(last));
  const reply = unused[at];
  if (reply !== undefined) {
    if (reply.always !== true) unused.splice(at, 1);
    return reply.say;
  }
  return usualAnswer(script, last) ?? says.shift() ?? usualFarewell(script, last);
}

const spell = (phone: string): string => phone.replace(/^\+1/, "").split("").join(" ");

/** What every caller says to the questions every caller is asked. */
function usualAnswer({ language, caller }: Script, last: string): string | undefined {
  const es = language === "es";
  const question = last.split(/(?<=[.!?])\s+/).at(-1) ?? last;
  if (
    /\bname\b.*\?|first and last name|\bnombre\b.*[?]|a nombre de qui[eé]n|c[oó]mo se llama/i.test(question) &&
    !/day.*time.*name|d[ií]a.*hora.*nombre/i.test(question)
  )
    return caller.name;
  if (
    /number you're calling from|is this number|n[uú]mero (desde el que|del que|de donde|que) (me |nos )?(llama|est[aá] llamando|marca|escribe)|este n[uú]mero/i.test(
      question,
    )
  )
    return caller.phone === undefined
      ? es
        ? "sí, ese está bien"
        : "yes that one's fine"
      : es
        ? "no, otro número"
        : "no a different one";
  if (
    /\b(number|phone)\b.*\?|digit by digit|\b(n[uú]mero|tel[eé]fono)\b.*\?|d[ií]gito por d[ií]gito/i.test(question) &&
    !/day.*time.*name|d[ií]a.*hora.*nombre/i.test(question)
  )
    return spell(caller.phone ?? mobile);
  if (/code|c[oó]digo/i.test(question) && !/area code/i.test(question)) return undefined;
  if (
    /^(shall|should) i (book|pass|move|cancel|make)|is that right|^¿(lo|la|se lo|se la)? ?(agendo|reservo|paso|confirmo|cambio|cancelo|muevo)|correcto\?|de acuerdo\?/i.test(
      question,
    )
  )
    return es ? "sí, por favor" : "yes please";
  return undefined;
}

/** "Anything else?" is where a caller who has said everything says goodbye. */
function usualFarewell({ language }: Script, last: string): string | undefined {
  if (/anything else|can i help with|algo m[aá]s|ayudar en algo/i.test(last))
    return language === "es" ? "no, es todo, gracias" : "no that's all thanks bye";
  return undefined;
}
