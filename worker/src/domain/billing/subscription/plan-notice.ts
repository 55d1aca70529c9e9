import { plans, type Tier } from "../../../contract/plans.ts";
import { dayInWords } from "../../local-day.ts";
import type { PlanNews } from "./plan-news.ts";
import { graceDays } from "../standing/standing.ts";

/** What a notice may mention. Instants in integer ms. */
export interface PlanFacts {
  businessName: string;
  tier: Tier;
  /** IANA */
  timeZone: string;
  /** End of the provider's trial; null where there is none. */
  trialEnd: number | null;
  currentPeriodEnd: number;
  cancelAt: number | null;
  /** What is unpaid is so because the subscription is paused: no payment was tried. */
  paused: boolean;
  /** Where the open invoice is paid or confirmed; null where the provider has named no place. */
  invoiceUrl: string | null;
  /** Where the owner sees and changes all of it; null where this deployment does not know its own address. */
  billingUrl: string | null;
}

interface Words {
  subject: string;
  body: string;
  /** Null where a mail is enough. */
  sms: string | null;
}

/** What the owner reads of a piece of news. */
export function planNotice(news: PlanNews, facts: PlanFacts): Words {
  const { businessName, tier, invoiceUrl } = facts;
  const plan = plans[tier].name;
  const day = (at: number) => dayInWords(at, facts.timeZone);
  const minutes = plans[tier].includedMinutes.toLocaleString("en-US");
  const toPay = invoiceUrl ?? facts.billingUrl;
  const at = facts.billingUrl === null ? "in your dashboard" : `here: ${facts.billingUrl}`;
  const pay = toPay === null ? "in your dashboard under Billing" : `here: ${toPay}`;
  switch (news) {
    case "started":
      return {
        subject: `${businessName} is on ${plan}`,
        body: [
          `Your ${plan} plan is in force, with ${minutes} minutes a billing period.`,
          facts.trialEnd === null
            ? `The next payment is due on ${day(facts.currentPeriodEnd)}.`
            : `Nothing is charged before your trial ends on ${day(facts.trialEnd)}.`,
          `You see invoices and what you have used ${at}`,
        ].join("\n\n"),
        sms: null,
      };
    case "changed":
      return {
        subject: `${businessName} is now on ${plan}`,
        body: [
          `Your plan is now ${plan}, with ${minutes} minutes a billing period. What you have paid for the old one is offset to the day.`,
          `All of it is ${at}`,
        ].join("\n\n"),
        sms: null,
      };
    case "payment-failed":
      if (facts.paused)
        return {
          subject: `Your plan for ${businessName} is paused`,
          body: [
            `Your ${plan} plan is paused, and nothing is paid for it: its trial has ended without a card, or it was paused by hand. Nothing changes for your callers for ${graceDays} days; after that only messages are taken.`,
            `Please take it up again, with a way to pay, ${pay}`,
          ].join("\n\n"),
          sms: `${businessName}: your ${plan} plan is paused. Callers notice nothing for ${graceDays} days. Please take it up again ${pay}`,
        };
      return {
        subject: `Your payment for ${businessName} failed`,
        body: [
          `We could not collect the payment for your ${plan} plan. Nothing changes for your callers for ${graceDays} days; after that only messages are taken.`,
          `Please pay ${pay}`,
        ].join("\n\n"),
        sms: `${businessName}: your payment for ${plan} failed. Callers notice nothing for ${graceDays} days. Please pay ${pay}`,
      };
    case "confirm-payment":
      return {
        subject: `Please confirm your payment for ${businessName}`,
        body: [
          `A payment for your plan has not gone through by itself: your bank wants you to confirm it, or your card was declined.`,
          `Please confirm or pay it ${pay}`,
        ].join("\n\n"),
        sms: `${businessName}: please confirm or pay what is open for your plan ${pay}`,
      };
    case "paid-again":
      return {
        subject: `Thank you: ${businessName} is paid`,
        body: "Your plan is paid, and everything works as before.",
        sms: null,
      };
    case "cancelled":
      return {
        subject: `Your ${plan} plan ends${facts.cancelAt === null ? "" : ` on ${day(facts.cancelAt)}`}`,
        body: [
          `Your plan is cancelled. Until ${day(facts.cancelAt ?? facts.currentPeriodEnd)} nothing changes; from then on messages are taken for you.`,
          `If you change your mind before that, you can keep it ${at}`,
        ].join("\n\n"),
        sms: null,
      };
    case "goes-on":
      return {
        subject: `Your ${plan} plan goes on`,
        body: "The cancellation is withdrawn. Your plan goes on as before.",
        sms: null,
      };
    case "ended":
      return {
        subject: `Your plan for ${businessName} has ended`,
        body: [
          "From now on your receptionist takes messages only. Your number, your settings and everything that was recorded stay.",
          `You can start again at any time ${at}`,
        ].join("\n\n"),
        sms: `${businessName}: your plan has ended; from now on only messages are taken. Start again ${at}`,
      };
  }
}
