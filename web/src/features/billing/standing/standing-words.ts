import type { Billing, ServiceStage } from "@contract";
import { shortDay } from "../../../lib/time.ts";
import type { Tone } from "../../../ui/badge.tsx";
import { trialLeft } from "./trial.ts";

type Standing = Pick<Billing, "status" | "standing" | "trialEndsAt" | "currentPeriodEnd" | "cancelAt" | "payments">;

/** Where a business stands with its plan, in a word or two. */
export function standingBadge({ standing, status, cancelAt }: Standing): [Tone, string] {
  if (standing.stage === "paid" && cancelAt !== null) return ["warn", "Cancelled"];
  if (standing.stage === "paid" && status === "trialing") return ["tint", "Trial"];
  return badges[standing.stage];
}

const badges: Readonly<Record<ServiceStage, [Tone, string]>> = {
  trial: ["tint", "Trial"],
  paid: ["good", "Active"],
  grace: ["warn", "Payment needed"],
  messages: ["bad", "Messages only"],
  forward: ["bad", "Calls put through"],
};

/** The same in a sentence: what holds now, and until when. Days are the business's own. */
export function standingSentence(billing: Standing, zone: string, now: number): string {
  const { standing, trialEndsAt, cancelAt, currentPeriodEnd, payments, status } = billing;
  const since = standing.since === null ? "" : ` since ${shortDay(standing.since, zone, now)}`;
  switch (standing.stage) {
    case "trial":
      return trialEndsAt === null
        ? "You are trying everything out."
        : `${withCapital(trialLeft(trialEndsAt, zone, now))}: your trial runs until ${shortDay(trialEndsAt, zone, now)}.`;
    case "paid":
      if (cancelAt !== null)
        return `It was cancelled and ends on ${shortDay(cancelAt, zone, now)}. From then on only messages are taken.`;
      return payments.hasSubscription
        ? `The next payment is due on ${shortDay(currentPeriodEnd, zone, now)}.`
        : "It is in force, and nothing is charged for it here.";
    case "grace":
      if (status === "paused") return `It is paused${since}. Your receptionist still answers as always.`;
      return payments.hasSubscription
        ? `A payment is missing${since}. Your receptionist still answers as always.`
        : "Your trial has ended. Your receptionist still answers as always.";
    case "messages":
      return "Your receptionist only takes messages, as nothing is paid.";
    case "forward":
      return "Calls are put through to your own telephone, as nothing is paid.";
  }
}

/** What happens by itself if nobody pays; null where nothing does. */
export function ifNothingIsPaid({ standing, trialEndsAt }: Standing, zone: string, now: number): string | null {
  if (standing.next === null) return null;
  const day = shortDay(standing.next.at, zone, now);
  switch (standing.next.stage) {
    case "grace":
      return trialEndsAt === null
        ? `If nothing is paid by ${day}, some days of grace begin.`
        : `If no plan is chosen by ${day}, everything works for some days more, and then only messages are taken.`;
    case "messages":
      return `If nothing is paid by ${day}, your receptionist only takes messages.`;
    case "forward":
      return `If nothing is paid by ${day}, calls are put through to your own telephone.`;
    default:
      return null;
  }
}

const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
