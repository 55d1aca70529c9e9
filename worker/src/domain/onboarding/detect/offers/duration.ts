const hours =
  /\b(\d{1,2}(?:[.,]\d)?|an?|one|two|three|una?|dos)\s?(?:½\s?)?-?(?:hours?|hrs?|h|horas?)\b\.?(?:\s?(?:and|y|&)?\s?(\d{1,2}|½|a half|media)\s?(?:min(?:ute)?s?|m|minutos?|')?\b)?/i;
const minutes = /\b(\d{1,3})\s?-?(?:(?:minutos?|minutes?|mins?)\b|['’′](?!\w))/i;
const iso = /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?/;
const words: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, un: 1, una: 1, two: 2, dos: 2, three: 3 };

/** The duration a text gives, in minutes within what a service may last, or null. A range says nothing sure. */
export function durationIn(text: string): number | null {
  const said = text.slice(0, 400);
  if (/\d\s?(?:-|–|to|a)\s?\d{1,3}\s?(?:min|hours?|hrs?\b|horas?)/i.test(said)) return null;
  const exact = iso.exec(said);
  if (exact !== null) return within(Number(exact[1] ?? 0) * 60 + Number(exact[2] ?? 0));
  const long = hours.exec(said);
  if (
    long !== null &&
    !/\b(?:notice|advance|before|prior|per|within|24|48|every|antes)\b/i.test(
      said.slice(Math.max(0, long.index - 8), long.index + 24),
    )
  )
    return within(count(long[1]) * 60 + (/½|half|media/.test(long[2] ?? "") ? 30 : Number(long[2] ?? 0)));
  const short = minutes.exec(said);
  return short === null ? null : within(Number(short[1]));
}

/** The text without the duration, for what is left is a name. */
export const withoutDuration = (text: string): string =>
  text.replace(new RegExp(`[(\\[]?\\s{0,2}(?:${hours.source}|${minutes.source})\\s{0,2}[)\\]]?`, "gi"), " ");

const count = (said = ""): number => words[said.toLowerCase()] ?? Number(said.replace(",", "."));
const within = (total: number): number | null => (total >= 5 && total <= 1440 ? Math.round(total) : null);
