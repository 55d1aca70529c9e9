/** How many of something, as one says it: "no answers", "1 answer", "6 answers". @param one its name in the singular */
export const counted = (count: number, one: string): string =>
  `${count === 0 ? "no" : count} ${one}${count === 1 ? "" : "s"}`;
