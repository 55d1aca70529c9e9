/** Most characters of a caller's words in a title. */
const longest = 90;

/**
 * What a kept conversation is called in lists where nobody has named it: the caller's first words that say something,
 * cut where a word ends. A greeting alone says nothing.
 * @param callerLines without personal data, at least one
 */
export function titleOf(callerLines: readonly string[]): string {
  const wordsOf = (line: string) => line.trim().split(/\s+/);
  const telling = callerLines.find((line) => wordsOf(line).length > 2) ?? callerLines[0] ?? "";
  if (telling.trim().length <= longest) return `“${telling.trim()}”`;
  const cut = telling.trim().slice(0, longest);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()}…”`;
}
