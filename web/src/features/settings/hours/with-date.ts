/** The days off with a typed one among them, in order; nothing typed, or one that is there already, changes nothing. */
export const withDate = (dates: readonly string[], typed: string): string[] =>
  typed === "" || dates.includes(typed) ? [...dates] : [...dates, typed].toSorted();
