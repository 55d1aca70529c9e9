import fc from "fast-check";
import { expect, it } from "vitest";
import { plans, tiers } from "../../../contract/plans.ts";
import { centsOf, overageSeconds, type PricedRow, priceOf, type Tariff, tariffOf } from "./price.ts";

const anyTariff: fc.Arbitrary<Tariff> = fc.oneof(
  fc.constantFrom(...tiers).map(tariffOf),
  fc.record({ includedMinutes: fc.nat(300), overageCentsPerMinute: fc.nat(500) }),
);

/** A call of so many seconds, or the correction of one of those before it. */
const anyHistory = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ call: fc.nat(3600) }) },
    { weight: 1, arbitrary: fc.record({ correct: fc.nat(1000) }) },
  ),
  { maxLength: 60 },
);

/** The ledger's rows after a history, and the period's net seconds. */
function ledgerOf(history: readonly ({ call: number } | { correct: number })[]) {
  const rows: PricedRow[] = [];
  let net = 0;
  for (const event of history) {
    if ("call" in event) {
      rows.push({ billableSeconds: event.call, secondsBefore: net, correctedSeconds: 0, correctedBefore: null });
      net += event.call;
      continue;
    }
    const charged = rows.filter(({ billableSeconds }) => billableSeconds > 0);
    const row = charged[event.correct % Math.max(1, charged.length)];
    if (row === undefined) continue;
    Object.assign(row, { correctedSeconds: row.billableSeconds, correctedBefore: net, billableSeconds: 0 });
    net -= row.correctedSeconds;
  }
  return { rows, net };
}

it("receipts and corrections of any history sum to the price of what is left, to the cent, in any plan", () => {
  fc.assert(
    fc.property(anyHistory, anyTariff, (history, tariff) => {
      const { rows, net } = ledgerOf(history);
      const prices = rows.map((row) => priceOf(row, tariff));
      const cents = prices.reduce((sum, price) => sum + price.cents + (price.correction?.cents ?? 0), 0);
      expect(cents).toBe(centsOf(net, tariff));
      expect(rows.reduce((sum, row) => sum + row.billableSeconds, 0)).toBe(net);
    }),
    { numRuns: 2000 },
  );
});

it("splits every call into seconds of the plan and seconds beyond it, and never charges below zero", () => {
  fc.assert(
    fc.property(anyHistory, anyTariff, (history, tariff) => {
      for (const row of ledgerOf(history).rows) {
        const price = priceOf(row, tariff);
        expect(price.includedSeconds + price.overageSeconds).toBe(row.billableSeconds + row.correctedSeconds);
        expect(Math.min(price.includedSeconds, price.overageSeconds, price.cents)).toBeGreaterThanOrEqual(0);
        expect(price.correction?.cents ?? 0).toBeLessThanOrEqual(0);
      }
    }),
  );
});

it("a price never changes by what comes after it", () => {
  fc.assert(
    fc.property(anyHistory, fc.array(fc.record({ call: fc.nat(3600) })), anyTariff, (history, later, tariff) => {
      const before = ledgerOf(history).rows.map((row) => priceOf(row, tariff));
      const after = ledgerOf([...history, ...later]).rows.map((row) => priceOf(row, tariff));
      expect(after.slice(0, before.length)).toEqual(before);
    }),
  );
});

it("charges the second, rounds the half cent up, and begins where the plan's minutes end", () => {
  const { includedMinutes, overageCentsPerMinute } = plans.starter;
  const included = includedMinutes * 60;
  expect(centsOf(included, tariffOf("starter"))).toBe(0);
  expect(centsOf(included + 60, tariffOf("starter"))).toBe(overageCentsPerMinute);
  expect(centsOf(included + 1, tariffOf("starter"))).toBe(Math.round(overageCentsPerMinute / 60));
  expect(centsOf(30, { includedMinutes: 0, overageCentsPerMinute: 25 })).toBe(13);
  expect(overageSeconds(included - 1, tariffOf("starter"))).toBe(0);
  const across = { billableSeconds: 90, secondsBefore: included - 30, correctedSeconds: 0, correctedBefore: null };
  expect(priceOf(across, tariffOf("starter"))).toMatchObject({ includedSeconds: 30, overageSeconds: 60, cents: 40 });
});
