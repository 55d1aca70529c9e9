import { dayInWords } from "../../local-day.ts";
import { graceDays, type ServiceTerms, stepsOf } from "./standing.ts";
import type { MomentName } from "./moments.ts";

/** What a notice may mention. */
export interface StandingFacts {
  businessName: string;
  terms: ServiceTerms;
  /** What is unpaid is so because the subscription is paused. */
  paused: boolean;
  /** IANA */
  timeZone: string;
  /** Whom calls will be put through to; null where nobody can be. */
  forwardTo: string | null;
  /** Where the owner pays; null where this deployment does not know its own address. */
  billingUrl: string | null;
}

interface Words {
  subject: string;
  body: string;
  /** Null where a mail is enough. */
  sms: string | null;
}

/** What the owner reads of how they stand: what happens, when, and how to pay. */
export function standingNotice(moment: MomentName, facts: StandingFacts): Words {
  const { businessName: name, terms } = facts;
  const steps = stepsOf(terms);
  const day = (at: number | null): string => (at === null ? "soon" : dayInWords(at, facts.timeZone));
  const dayOfStage = (stage: string): string => day(steps.find((step) => step.stage === stage)?.at ?? null);
  const trialEnd = day(terms.trialEndsAt);
  const [messages, forward] = [dayOfStage("messages"), dayOfStage("forward")];
  const where = facts.billingUrl === null ? "in your dashboard under Billing" : `here: ${facts.billingUrl}`;
  const pay =
    facts.paused && terms.endedAt === null
      ? `Take your plan up again ${where}`
      : terms.subscribed
        ? `Pay ${where}`
        : `Choose a plan ${where}`;
  const atOnce = "Everything works as before the moment it is paid.";
  const atLast =
    facts.forwardTo === null
      ? "Your receptionist goes on taking messages: we know no number of yours to put callers through to."
      : `Your receptionist no longer answers: every call rings at ${facts.forwardTo}, and a message is taken where nobody comes to the phone.`;
  const then = facts.forwardTo === null ? "" : ` From ${forward} on, calls are put through to ${facts.forwardTo}.`;
  const all = (subject: string, ...lines: string[]) => ({
    subject,
    body: [...lines, pay, atOnce].join("\n\n"),
    sms: null,
  });
  switch (moment) {
    case "trial-3-days":
      return all(
        `Your trial for ${name} ends in three days`,
        `Your trial ends on ${trialEnd}. If you choose no plan, nothing changes for your callers for ${graceDays} more days; from ${messages} on only messages are taken.`,
      );
    case "trial-tomorrow":
      return all(
        `Your trial for ${name} ends tomorrow`,
        `Your trial ends on ${trialEnd}. If you choose no plan, nothing changes for your callers before ${messages}; from then on only messages are taken.${then}`,
      );
    case "trial-ended":
      return {
        ...all(
          `Your trial for ${name} has ended`,
          `Nothing changes for your callers for ${graceDays} days. From ${messages} on your receptionist answers, but only takes messages.${then}`,
        ),
        sms: `${name}: your trial has ended. Callers notice nothing until ${messages}; then only messages are taken. ${pay}`,
      };
    case "grace-day-4":
      return all(
        `Three days until ${name} only takes messages`,
        `${owed(facts)} Callers have noticed nothing so far. From ${messages} on your receptionist only takes messages and books nothing.${then}`,
      );
    case "grace-day-6":
      return {
        ...all(
          `From tomorrow ${name} only takes messages`,
          `${owed(facts)} From ${messages} on your receptionist only takes messages and books nothing.${then}`,
        ),
        sms: `${name}: from ${messages} on your receptionist only takes messages. ${pay}`,
      };
    case "messages":
      return {
        ...all(
          `${name} only takes messages now`,
          `${owed(facts)} From now on your receptionist only takes messages: nothing is booked, by telephone, text or chat. Emergencies are handled as before.${then}`,
        ),
        sms: `${name}: your receptionist only takes messages now, because nothing is paid. ${pay}`,
      };
    case "forward":
      return {
        ...all(
          facts.forwardTo === null
            ? `${name} still only takes messages`
            : `Calls to ${name} now ring at your own phone`,
          `${owed(facts)} ${atLast}`,
        ),
        sms:
          facts.forwardTo === null
            ? `${name}: your receptionist still only takes messages, because nothing is paid. ${pay}`
            : `${name}: calls now ring at ${facts.forwardTo}, because nothing is paid. ${pay}`,
      };
  }
}

const owed = ({ terms: { subscribed, endedAt }, paused }: StandingFacts): string => {
  if (endedAt !== null) return "Your plan has ended.";
  if (paused) return "Your plan is paused, and nothing is paid for it.";
  return subscribed ? "Your last payment is still open." : "Your trial has ended and no plan is chosen.";
};
