import type { UsageAlert } from "../../../contract/billing.ts";
import { plans, type Tier } from "../../../contract/plans.ts";
import { dayInWords } from "../../local-day.ts";
import { alertsOf } from "./alerts.ts";

/** A period as an owner may have to be told of it. */
export interface PeriodUse {
  seconds: number;
  tier: Tier;
  /** What holds; null where nothing is capped. */
  capMinutes: number | null;
  /** Thresholds that were told already. */
  told: readonly string[];
}

/** A threshold to be told of. `key` names it within its period: another cap is another threshold. */
export interface UsageNews extends UsageAlert {
  key: string;
  minutes: number;
}

/**
 * The thresholds a period has reached of which its owner was not told. Where the cap is what the plan includes, as it is in
 * a trial, it is one threshold. Who knows of 100 % is not told of 80 % again where a call was taken back.
 */
export function usageNews({ seconds, tier, capMinutes, told }: PeriodUse): UsageNews[] {
  const { includedMinutes } = plans[tier];
  const reached = alertsOf({ seconds, includedMinutes, capMinutes }).map((alert): UsageNews => {
    const minutes = alert.of === "cap" ? (capMinutes ?? 0) : includedMinutes;
    return { ...alert, minutes, key: `${alert.of}:${minutes}:${alert.percent}` };
  });
  const isCap = reached.some(({ of, minutes }) => of === "cap" && minutes === includedMinutes);
  const knows = ({ key, of, minutes }: UsageNews): boolean =>
    told.includes(key) || told.includes(`${of}:${minutes}:100`);
  return reached.filter((one) => !knows(one) && !(isCap && one.of === "included"));
}

/** What a notice may mention. */
export interface UsageFacts {
  businessName: string;
  tier: Tier;
  /** IANA */
  timeZone: string;
  /** When the period ends, integer ms. */
  endsAt: number;
  /** How calls are served once the cap is reached, and whom they are put through to. */
  atCap: "messages" | "forward";
  forwardTo: string | null;
  /** Nobody has paid yet: the cap is what the plan includes. */
  isTrial: boolean;
  billingUrl: string | null;
}

/** What the owner reads of a threshold. */
export function usageNotice({ of, percent, minutes }: UsageNews, facts: UsageFacts) {
  const { businessName: name, tier, billingUrl } = facts;
  const until = dayInWords(facts.endsAt, facts.timeZone);
  const count = minutes.toLocaleString("en-US");
  const where = billingUrl === null ? "in your dashboard under Billing" : `here: ${billingUrl}`;
  const price = `$${(plans[tier].overageCentsPerMinute / 100).toFixed(2)} a minute`;
  if (of === "included") {
    const beyond = `What goes beyond them until ${until} costs ${price}, counted by the second.`;
    const used = percent === 100 ? "All" : `${percent} % of the`;
    return {
      subject:
        percent === 100 ? `${name} has used its included minutes` : `${name} has used ${percent} % of its minutes`,
      body: [
        `${used} ${count} minutes of your plan are used.`,
        beyond,
        `See what was used, and set a cap, ${where}`,
      ].join("\n\n"),
      sms: `${name}: ${used.toLowerCase()} ${count} included minutes are used. ${beyond}`,
    };
  }
  const then =
    facts.atCap === "forward" && facts.forwardTo !== null
      ? `calls are put through to ${facts.forwardTo}`
      : "your receptionist only takes messages";
  const limit = facts.isTrial ? `your trial's ${count} minutes` : `your cap of ${count} minutes`;
  const reached = facts.isTrial ? `${limit} are used` : `${limit} is reached`;
  const change = facts.isTrial
    ? `Choose a plan ${where}`
    : `Raise the cap in your settings; see what was used ${where}`;
  return percent === 100
    ? {
        subject: `${name} has reached ${facts.isTrial ? "the end of its trial minutes" : "its cap"}`,
        body: [`${capital(reached)}. Until ${until} ${then}; those calls cost nothing.`, change].join("\n\n"),
        sms: `${name}: ${reached}. Until ${until} ${then}. ${change}`,
      }
    : {
        subject: `${name} has used ${percent} % of ${facts.isTrial ? "its trial minutes" : "its cap"}`,
        body: [`${percent} % of ${limit} are used. Once all are, ${then} until ${until}.`, change].join("\n\n"),
        sms: `${name}: ${percent} % of ${limit} are used. Once all are, ${then} until ${until}. ${change}`,
      };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
