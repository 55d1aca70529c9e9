import { plans, type Tier } from "../../../contract/plans.ts";

/** What of a plan prices a period: minutes that cost nothing more, and cents for each minute beyond them. */
export interface Tariff {
  includedMinutes: number;
  overageCentsPerMinute: number;
}

export const tariffOf = (tier: Tier): Tariff => plans[tier];

/** Seconds of a period beyond the plan's minutes. @param seconds net seconds of the period */
export const overageSeconds = (seconds: number, { includedMinutes }: Tariff): number =>
  Math.max(0, seconds - includedMinutes * 60);

/**
 * What a period's net seconds cost beyond the plan's price, in whole cents, the half cent up. It is the only place where
 * seconds become money: whatever else is shown is a difference of two of these, so that all of them add up.
 */
export const centsOf = (seconds: number, tariff: Tariff): number =>
  Math.round((overageSeconds(seconds, tariff) * tariff.overageCentsPerMinute) / 60);

/** What the ledger keeps of a call that its price follows from. */
export interface PricedRow {
  /** What counts now: 0 where it was never charged or has been taken back. */
  billableSeconds: number;
  /** Net seconds of the period when the call was charged. */
  secondsBefore: number;
  /** What had been charged and was taken back; 0 for none. */
  correctedSeconds: number;
  /** Net seconds of the period when it was taken back; null for not. */
  correctedBefore: number | null;
}

export interface Price {
  /** What was charged for the call when it was stored, in the plan's minutes and beyond them. */
  includedSeconds: number;
  overageSeconds: number;
  cents: number;
  /** What was taken back later; seconds that no longer count, cents at most 0. */
  correction: { seconds: number; cents: number } | null;
}

/**
 * The price of one call: what it moved the period's total by when it was charged and, where it was taken back, what that
 * moved it by. Every call begins where the one before it ended, so a period's prices sum to `centsOf` its net seconds.
 */
export function priceOf(row: PricedRow, tariff: Tariff): Price {
  const { secondsBefore, correctedSeconds, correctedBefore } = row;
  const charged = row.billableSeconds + correctedSeconds;
  const total = secondsBefore + charged;
  const beyond = overageSeconds(total, tariff) - overageSeconds(secondsBefore, tariff);
  return {
    includedSeconds: charged - beyond,
    overageSeconds: beyond,
    cents: centsOf(total, tariff) - centsOf(secondsBefore, tariff),
    correction:
      correctedBefore === null
        ? null
        : {
            seconds: correctedSeconds,
            cents: centsOf(correctedBefore - correctedSeconds, tariff) - centsOf(correctedBefore, tariff),
          },
  };
}
