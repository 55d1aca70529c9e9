/** The parts of a name as one writes them: "maria o'brien" → "Maria O'Brien"; "de la" stays low inside. */
export function titled(parts: readonly string[], particles: ReadonlySet<string>): string {
  return parts
    .map((part, index) => (index > 0 && particles.has(part.toLowerCase()) ? part.toLowerCase() : word(part)))
    .join(" ");
}

function word(part: string): string {
  // Whoever writes "McDonald" or "LaToya" knows how.
  if (/\p{Ll}\p{Lu}/u.test(part)) return part;
  return part
    .toLowerCase()
    .replace(/(?:^|[-'])\p{L}/gu, (initial) => initial.toUpperCase())
    .replace(/^Mc(\p{Ll})/u, (_, initial: string) => `Mc${initial.toUpperCase()}`);
}
