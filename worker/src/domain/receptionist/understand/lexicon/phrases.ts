/**
 * Any of the phrases, standing as words of their own. Phrases are regular expressions over normalised speech; each is
 * compiled once, with its list.
 */
export function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w'])(?:${phrases.join("|")})(?![\\w'])`);
}
