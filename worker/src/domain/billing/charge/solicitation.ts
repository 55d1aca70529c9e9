import { plainly } from "../../receptionist/lexicon/plainly.ts";

/**
 * What only a recording says that calls businesses at random: one of these is enough. A caller of flesh and blood has no
 * keys to offer, and no list to be taken off.
 */
const recordings: readonly RegExp[] = [
  /(?<!\bi )\b(?:press|dial) (?:the )?(?:number |key )?(?:\d|one|two|nine|zero)\b.{0,60}\b(?:speak|talk|connect|agent|specialist|representative|operator|remove|opt out|take advantage|qualif)/,
  /\bto (?:be removed|opt out|unsubscribe)\b.{0,40}\b(?:press|list|dial)/,
  /\b(?:car|vehicle|auto)(?:'?s)? (?:extended )?(?:factory )?warranty (?:is|has|is about|may)\b.{0,30}\b(?:expire|expir|run out)/,
  /\b(?:oprima|presione|marque|pulse) (?:el |la tecla )?(?:\d|uno|dos|nueve|cero)\b.{0,60}\b(?:hablar|comunicar|agente|especialista|representante|eliminad|quitar)/,
];

/** Somebody offers something: they speak of what they do for others. */
const offers =
  /\b(?:we (?:can|could|will|help|offer|provide|specialize|work with|are offering|guarantee|re offering)|i (?:can|could) (?:offer|help|get|put|save|show)|our (?:company|agency|team|service|program|platform) (?:can|helps?|offers?|provides?)|did you know (?:that )?(?:you(?:'?re| are)|your (?:business|company|website)(?: is)?) (?:losing|missing)|you (?:qualify|have been (?:pre ?)?(?:approved|selected)|are (?:pre ?)?(?:approved|eligible))|podemos (?:poner|ofrecer|ayudar|mejorar|conseguir|llevar)|le ofrecemos|ofrecemos|ayudamos a|usted (?:califica|ha sido (?:seleccionad|preaprobad|aprobad)))/;

/** It is about the business itself as a buyer, and about what is sold to businesses by telephone. */
const wares: readonly RegExp[] = [
  /\b(?:your|the) (?:business|company|website|web site|practice|shop|store) (?:to the|at the|on the|on|at|to) (?:very )?(?:top|first page|page one|google)/,
  /\b(?:top|first page|page one|front page|ranking|rank|rankings|listing|listings) (?:of|on|in|for|with) google\b/,
  /\bgoogle (?:business )?(?:listings?|profile|rankings?|verification|my business)\b/,
  /\b(?:seo|search engine optimi[sz]ation|lead generation|digital marketing|web ?site design|social media marketing)\b.{0,60}\b(?:your|business|company|practice)/,
  /\b(?:merchant (?:cash advance|services|processing)|(?:business|working capital) (?:loan|loans|funding|line of credit)|credit card processing)\b/,
  /\b(?:lower|reduce|cut|save (?:you )?(?:money )?on) your (?:credit card |processing |merchant |energy |electric(?:ity)? |power |interest |phone |internet )+(?:fees|rates?|bills?|costs?)/,
  /\byour (?:car|vehicle|auto)(?:'?s)? (?:extended )?warranty\b/,
  /\b(?:su|tu) (?:negocio|empresa|pagina|sitio)\b.{0,40}\b(?:google|primera pagina|primeros lugares|lo mas alto)/,
  /\b(?:posicionamiento (?:web|en google)|prestamos? para (?:su )?(?:negocio|empresa)|procesamiento de tarjetas|publicidad para su (?:negocio|empresa))\b/,
];

/**
 * Whether the caller sells to the business: a recording, or somebody who offers what is sold to businesses by telephone. Both
 * an offer and a ware must be heard, in one breath: a customer asks for things and a business may itself sell such wares, but
 * it is not offered them by its own customers.
 * @param heard what the caller said, in their words
 */
export function isSolicitation(heard: readonly string[]): boolean {
  const lines = heard.map((words) => plainly(words).replace(/[^a-z0-9']+/g, " "));
  const all = lines.join(" ");
  if (recordings.some((pattern) => pattern.test(all))) return true;
  // A pitch may be cut into two utterances by a pause.
  return lines.some((line, i) => {
    const breath = `${line} ${lines[i + 1] ?? ""}`;
    return offers.test(breath) && wares.some((ware) => ware.test(breath));
  });
}
