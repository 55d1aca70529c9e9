const whole = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** Cents as people write them: `$120`, `$49.50`. */
export const money = (cents: number): string => (cents % 100 === 0 ? whole : exact).format(cents / 100);

/** Cents with both their places, for columns and rates: `$120.00`, `$0.40`, `-$1.20`. */
export const exactMoney = (cents: number): string => exact.format(cents / 100);
