/** What was typed one a line, without what stands around it and without empty lines. */
export const typedLines = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
