import type { Language } from "../language.ts";
import { asksWhether, restsOnQuestion } from "./answers.ts";
import type { Claim, Claimed, Pending } from "./claim.ts";
import { claimsIn, sentencesOf } from "./find-claims.ts";
import type { FoundClaim } from "./find-claims.ts";
import { standing } from "./ledger.ts";
import type { Ledger } from "./ledger.ts";
import { truthInstead } from "./truth.ts";
import { isTrueOf } from "./when-true.ts";

/** What a claim is judged by. */
export interface GateContext {
  ledger: Ledger;
  pending: Pending;
  language: Language;
  /** IANA zone in which days and times are spoken. */
  zone: string;
  /** Instant in ms. */
  now: number;
  /** The caller's last line: "yes, I did" claims what was asked. "" where there is none. */
  heard: string;
}

export type Verdict = { pass: true; claimed: readonly Claimed[] } | { pass: false; claim: Claim; say: string };

/**
 * Whether a text may be said: every booking, change, cancellation, message, text or transfer it claims must have its
 * receipt in the ledger, at the day and time it names. Otherwise `say` is what is true instead.
 * @param text one sentence or more; `before` is what was said right before it, for "Is it booked? It is."
 */
export function gate(text: string, context: GateContext, before = ""): Verdict {
  const sentences = sentencesOf(text);
  const claimed: Claimed[] = [];
  let previous = sentencesOf(before).at(-1)?.words ?? "";
  for (const sentence of sentences) {
    // The caller's own words, read back to them before they are passed on, claim nothing of ours.
    if (context.pending.message && readsMessageBack.test(sentence.words)) continue;
    const meant = [...claimsIn(sentence), ...restsOnQuestion(sentence.words, previous, context.heard)];
    for (const found of meant) {
      const why = wrong(found, context);
      if (why !== null) return refusal(text, found, why, context);
      claimed.push(...found.claims);
    }
    previous = sentence.words;
  }
  return { pass: true, claimed };
}

const readsMessageBack =
  /^ (?:here is|this is|este es|esto es|le leo|su mensaje es|el mensaje es|el mensaje dice|el mensaje|su mensaje)(?: (?:the|your|el|su) (?:message|mensaje))? , /;

function refusal(text: string, { claims, form }: FoundClaim, why: Claim["why"], context: GateContext): Verdict {
  const claim: Claim = { claims: claims[0]!, text: text.trim(), why };
  const starts = startsBehind(claim.claims, form, context.ledger);
  return { pass: false, claim, say: truthInstead(claim, { ...context, starts }) };
}

function wrong(found: FoundClaim, context: GateContext): Claim["why"] | null {
  const verdicts = found.claims.map((claims) => wrongAs(claims, found, context));
  return verdicts.includes(null) ? null : (verdicts[0] ?? null);
}

/** Null where a receipt stands behind the claim, taken as one of this kind. */
function wrongAs(claims: Claimed, { form, words }: FoundClaim, context: GateContext): Claim["why"] | null {
  const { ledger, pending, heard, zone, now } = context;
  if (claims === "impossible") return "never possible";
  if (form === "now" && pending.underWay === claims) return null;
  const has = (yes: boolean) => (yes ? null : "no receipt");
  switch (claims) {
    case "message":
      return has(ledger.messages > 0 || (form === "will" && pending.message));
    case "text":
      return has(ledger.texts > 0);
    case "transfer":
      return has(ledger.transferring);
    case "anything": {
      if (pending.hold !== null) return "no receipt";
      const wanted = asksWhether(heard);
      return has(
        wanted.length > 0
          ? wanted.some((kind) => hasReceipt(kind, ledger))
          : everyKind.some((kind) => hasReceipt(kind, ledger)),
      );
    }
    default: {
      const starts = startsBehind(claims, form, ledger);
      if (starts.length === 0) return "no receipt";
      return isTrueOf(words, starts, zone, now) ? null : "another time";
    }
  }
}

const everyKind = ["booked", "rescheduled", "cancelled", "message", "text", "transfer"] as const;

function hasReceipt(kind: (typeof everyKind)[number], ledger: Ledger): boolean {
  if (kind === "message") return ledger.messages > 0;
  if (kind === "text") return ledger.texts > 0;
  return kind === "transfer" ? ledger.transferring : ledger[kind].length > 0;
}

/** The starts that stand behind a claim about an appointment. What merely is so may rest on what the calendar showed. */
function startsBehind(claims: Claimed, form: FoundClaim["form"], ledger: Ledger): number[] {
  if (claims === "cancelled" || claims === "rescheduled") return ledger[claims].map(({ startsAt }) => startsAt);
  return claims === "booked" ? standing(ledger, form !== "is").map(({ startsAt }) => startsAt) : [];
}
