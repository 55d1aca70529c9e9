import type { Language } from "../conversation/language.ts";
import type { Line } from "./play.ts";

/** An answer given when the receptionist's last words match; used once unless `always`. */
export interface Reply {
  when: RegExp;
  say: string;
  always?: boolean;
}

/** Who calls, and what they have come to say. */
export interface CallerPart {
  language: Language;
  name: string;
  /** The number they give where it is not the one they call from, E.164. */
  phone?: string | undefined;
  /** What they say of their own accord, in order; the first line opens the call. */
  says: readonly Line[];
  /** What they say to something they hear, before anything else. */
  replies?: readonly Reply[] | undefined;
  /** They say all of it in its order, whatever they hear, before they answer anything. */
  saysFirst?: boolean;
}

/** The number a caller calls from where nothing else is said. */
export const mobile = "+12125550123";

/** A caller who answers what is asked, whatever order it is asked in, and says goodbye when there is nothing left. */
export class Caller {
  private readonly part: CallerPart;
  private readonly unused: Reply[];
  private readonly says: Line[];
  private hasBegun = false;

  constructor(part: CallerPart) {
    this.part = part;
    this.unused = [...(part.replies ?? [])];
    this.says = [...part.says];
  }

  /**
   * @param last everything said since they last spoke
   * @returns undefined where they have nothing more to say
   */
  next(last: string): Line | undefined {
    const opens = !this.hasBegun;
    this.hasBegun = true;
    if (opens || (this.part.saysFirst === true && this.says.length > 0)) return this.says.shift();
    return this.reply(last) ?? usualAnswer(this.part, last) ?? this.says.shift() ?? usualFarewell(this.part, last);
  }

  private reply(last: string): string | undefined {
    const at = this.unused.findIndex(({ when }) => when.test(last));
    const reply = this.unused[at];
    if (reply !== undefined && reply.always !== true) this.unused.splice(at, 1);
    return reply?.say;
  }
}

const spell = (phone: string): string => phone.replace(/^\+1/, "").split("").join(" ");

const asksName = /\bname\b.*\?|first and last name|\bnombre\b.*[?]|a nombre de qui[eé]n|c[oó]mo se llama/i;
const asksForMore = /day.*time.*name|d[ií]a.*hora.*nombre/i;
const asksCallerId =
  /number you're calling from|is this number|n[uú]mero (desde el que|del que|de donde|que) (me |nos )?(llama|est[aá] llamando|marca|escribe)|este n[uú]mero/i;
const asksPhone = /\b(number|phone)\b.*\?|digit by digit|\b(n[uú]mero|tel[eé]fono)\b.*\?|d[ií]gito por d[ií]gito/i;
const asksToConfirm =
  /^(shall|should) i (book|pass|move|cancel|make)|is that right|^¿(lo|la|se lo|se la)? ?(agendo|reservo|paso|confirmo|cambio|cancelo|muevo)|correcto\?|de acuerdo\?/i;

/** What every caller says to the questions every caller is asked. */
function usualAnswer({ language, name, phone }: CallerPart, last: string): string | undefined {
  const es = language === "es";
  const question = last.split(/(?<=[.!?])\s+/).at(-1) ?? last;
  if (asksName.test(question) && !asksForMore.test(question)) return name;
  if (asksCallerId.test(question)) {
    if (phone === undefined) return es ? "sí, ese está bien" : "yes that one's fine";
    return es ? "no, otro número" : "no a different one";
  }
  if (asksPhone.test(question) && !asksForMore.test(question)) return spell(phone ?? mobile);
  if (/code|c[oó]digo/i.test(question) && !/area code/i.test(question)) return undefined;
  return asksToConfirm.test(question) ? (es ? "sí, por favor" : "yes please") : undefined;
}

/** "Anything else?" is where a caller who has said everything says goodbye. */
function usualFarewell({ language }: CallerPart, last: string): string | undefined {
  if (!/anything else|can i help with|algo m[aá]s|ayudar en algo/i.test(last)) return undefined;
  return language === "es" ? "no, es todo, gracias" : "no that's all thanks bye";
}
