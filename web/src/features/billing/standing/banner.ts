import { type Billing, type Permission, plans, type Usage } from "@contract";
import { counted } from "../../../lib/counted.ts";
import { exactMoney } from "../../../lib/money.ts";
import { daysBetween, localDay, shortDay } from "../../../lib/time.ts";
import { trialLeft } from "./trial.ts";

/** The one thing about the plan that its owner has to know on every page, and the one step that helps. */
export interface Notice {
  tone: "bad" | "warn";
  title: string;
  /** What it means for callers, and what comes next. */
  text: string;
  step: { label: string; /** What a person needs for it. */ needs: Permission } & (
    | { to: "plans" | "minutes" | "limit" | "payments" }
    | { href: string }
  );
}

/** What all of it but a limit and a look takes. */
const needs: Permission = "billing.write";

/** The last days of a trial, and of a plan that was cancelled, are worth a word. */
const lastDays = 3;

/**
 * The most important notice, or none: first what callers notice already, then what they will, then what costs.
 * @param zone the business's, for its days
 * @param now integer ms
 */
export function noticeOf(billing: Billing, usage: Usage, zone: string, now: number): Notice | null {
  const { standing, trialEndsAt, cancelAt, invoiceUrl, payments, status } = billing;
  const day = (at: string) => shortDay(at, zone, now);
  const pay: Notice["step"] =
    invoiceUrl !== null
      ? { label: "Pay the invoice", needs, href: invoiceUrl }
      : payments.hasSubscription
        ? { label: "See what is open", needs, to: "payments" }
        : { label: "Choose a plan", needs, to: "plans" };
  if (standing.stage === "forward") {
    const text = "Nothing was paid for a while, so your receptionist no longer answers. Paying brings it back at once.";
    return { tone: "bad", title: "Calls are put through to your own telephone", text, step: pay };
  }
  if (standing.stage === "messages") {
    const then = standing.next === null ? "" : ` From ${day(standing.next.at)} calls go to your own telephone.`;
    const why = payments.hasSubscription ? "Something is unpaid. Paying" : "No plan is paid. Choosing one";
    const text = `${why} brings everything back at once.${then}`;
    return { tone: "bad", title: "Your receptionist only takes messages", text, step: pay };
  }
  if (usage.caps.reached) return capNotice(usage, billing, pay, zone, now);
  if (standing.stage === "grace") {
    const until = standing.next === null ? "" : ` until ${day(standing.next.at)}`;
    const title =
      status === "paused"
        ? "Your plan is paused"
        : payments.hasSubscription
          ? "A payment did not go through"
          : "Your trial has ended";
    return {
      tone: "warn",
      title,
      text: `Calls are answered as always${until}, then only messages are taken.`,
      step: pay,
    };
  }
  if (invoiceUrl !== null) {
    const text = "Your bank wants you to confirm it, or your card was declined. Calls are answered as always.";
    return {
      tone: "warn",
      title: "A payment waits for you",
      text,
      step: { label: "See the payment", needs, href: invoiceUrl },
    };
  }
  if (standing.stage === "trial" && trialEndsAt !== null) {
    if (isNear(trialEndsAt, zone, now)) {
      const title = `Your trial: ${trialLeft(trialEndsAt, zone, now)}`;
      const text = `It runs until ${day(trialEndsAt)}. With a plan, nothing changes for your callers.`;
      return { tone: "warn", title, text, step: pay };
    }
  }
  if (standing.stage === "paid" && cancelAt !== null && isNear(cancelAt, zone, now)) {
    const title = `Your plan ends on ${day(cancelAt)}`;
    const text = "It was cancelled. From then on your receptionist only takes messages.";
    return { tone: "warn", title, text, step: { label: "Keep your plan", needs, to: "payments" } };
  }
  if (usage.alerts.some(({ of }) => of === "cap")) {
    const { effectiveMinutes, atCap } = usage.caps;
    const then = atCap === "forward" ? "callers are put through to your telephone" : "callers can only leave a message";
    return {
      tone: "warn",
      title: "More than 80% of the limit is used",
      text: `At ${counted(effectiveMinutes ?? 0, "minute", "minutes")} ${then}, until ${day(usage.period.endsAt)}.`,
      step: { label: "See your minutes", needs: "billing.read", to: "minutes" },
    };
  }
  if (usage.alerts.some(({ of, percent }) => of === "included" && percent === 100)) {
    const { centsPerMinute } = usage.overage;
    const text = `Calls are answered as always; each minute more costs ${exactMoney(centsPerMinute)} until ${day(usage.period.endsAt)}.`;
    const title = `All ${usage.includedMinutes.toLocaleString("en-US")} minutes of your plan are used`;
    return { tone: "warn", title, text, step: { label: "See your minutes", needs: "billing.read", to: "minutes" } };
  }
  return null;
}

/** True in the last days before an instant, by the business's calendar. */
const isNear = (at: string, zone: string, now: number): boolean =>
  daysBetween(localDay(now, zone), localDay(at, zone)) <= lastDays;

/** At a limit: the owner's own can be raised; what the plan includes is one until it is paid. */
function capNotice(
  { caps, period }: Usage,
  { standing, tier }: Billing,
  pay: Notice["step"],
  zone: string,
  now: number,
): Notice {
  const until = `until ${shortDay(period.endsAt, zone, now)}`;
  const text =
    caps.atCap === "forward"
      ? `Callers are put through to your telephone ${until}.`
      : `Callers can only leave a message ${until}.`;
  if (caps.effectiveMinutes === caps.monthlyMinutes) {
    const title = `Your limit of ${counted(caps.effectiveMinutes ?? 0, "minute", "minutes")} is reached`;
    return { tone: "bad", title, text, step: { label: "Change the limit", needs: "agent.write", to: "limit" } };
  }
  const whose = standing.stage === "trial" ? "your trial" : "a plan that is not paid";
  const included = plans[tier].includedMinutes.toLocaleString("en-US");
  return { tone: "bad", title: `All ${included} minutes of ${whose} are used`, text, step: pay };
}
