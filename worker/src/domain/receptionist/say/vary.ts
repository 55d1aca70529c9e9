/** One of several wordings, chosen by a counter so that a conversation replays to the letter. */
export const vary = (n: number, wordings: readonly [string, ...string[]]): string =>
  wordings[n % wordings.length] ?? wordings[0];
