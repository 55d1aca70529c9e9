import type { ClaimKind } from "./claim.ts";
import { plainWords } from "./plain.ts";
import type { FoundClaim } from "./find-claims.ts";

/** What a question or a wish is about, in plain words. */
const subjects: readonly (readonly [ClaimKind, RegExp])[] = [
  ["cancelled", / (?:cancel\w*|call off|anul\w*)(?= )/],
  [
    "rescheduled",
    / (?:re ?schedul\w*|mov(?:e|ed|ing)|chang(?:e|ed|ing)|switch\w*|push\w*|reagend\w*|reprogram\w*|cambi\w+|mover|movio'?)(?= )/,
  ],
  ["text", / (?:texts?|texted|text me|sms|link|enlace|texto)(?= )/],
  [
    "message",
    / (?:message|tell (?:the|him|her|them|dr)|told|pass(?:ed)? (?:it|that|on)|let (?:him|her|them|the \w+) know|mensaje|recado|avis\w+|dig\w+ (?:al?|a la)|dijo)(?= )/,
  ],
  ["transfer", / (?:transfer\w*|put me through|connect\w*|speak to|talk to|transfi\w+|comuni\w+|hablar con)(?= )/],
  ["booked", / (?:book\w*|schedul\w*|reserv\w*|appointment|confirmed|agend\w*|cita|confirmad[oa]|program\w*)(?= )/],
];

/** What the caller's line is about; the first thing only, as "cancel my appointment" is about cancelling. */
export function asksWhether(heard: string): ClaimKind[] {
  const words = plainWords(heard);
  const found = subjects.find(([, pattern]) => pattern.test(words));
  return found === undefined ? [] : [found[0]];
}

/** "Yes, I did", "it is", "sí, ya está": true or not only by what was asked. */
const affirms =
  /^ (?:, |yes |yeah |yep |yup |absolutely |of course |sure |certainly |indeed |claro |por supuesto |asi es |exacto |correcto |okay |well )*(?:(?:i|we|they|it|you|that|he|she) (?:sure |certainly |really |already |just |absolutely |definitely )*(?:did|have|has|is|are|was|do)(?: (?:indeed|already|just now|now|so|for you))?|(?:ya )?(?:lo|la) (?:hice|esta|estoy)|asi es|(?:ya )?lo esta|claro que claro|en efecto|efectivamente|ya (?:esta|quedo'?)) $/;
const bareYes =
  /^ (?:, |absolutely |of course |indeed |certainly )*(?:yes|yeah|yep|absolutely|indeed|claro|correct|that is right|that is correct|certainly|asi es)(?: , (?:sir|ma'am|maria))? $/;
const whether =
  / (?:(?:did|have|has|had) (?:you|they|it|that|the|she|he)|(?:is|was|are|were|am) (?:it|that|my|the|i|everything|we|this)|(?:ya|esta|quedo'?|queda|fue|hizo|pudo|agendo'?|cancelo'?|mando'?|envio'?|le (?:dijo|aviso)))(?= )/;

/** The claim of a sentence that only affirms: of our own question right before it, or of what the caller asked. */
export function restsOnQuestion(words: string, previous: string, heard: string): FoundClaim[] {
  const short = affirms.test(words);
  if (!short && !bareYes.test(words)) return [];
  const asked = whether.test(previous) ? previous : previous === "" ? plainWords(heard) : "";
  if (!whether.test(asked)) return [];
  const found = subjects.find(([, pattern]) => pattern.test(asked));
  return found === undefined ? [] : [{ claims: [found[0]], form: "is", words: asked }];
}
