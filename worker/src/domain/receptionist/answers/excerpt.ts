/** What of an answer is spoken: whole sentences up to about half a minute of speech, at least one. */
export function excerpt(answer: string, longest = 420): string {
  if (answer.length <= longest) return /[\p{L}\p{N})%]$/u.test(answer) ? `${answer}.` : answer;
  const sentences = answer.match(/[^.!?]+[.!?]+(\s|$)/g) ?? [];
  let said = "";
  for (const sentence of sentences) {
    if (said !== "" && (said + sentence).length > longest) break;
    said += sentence;
  }
  const text = said.trim();
  if (text !== "" && text.length <= longest * 2) return text;
  return `${answer.slice(0, longest).replace(/\s+\S*$/, "")}…`;
}
