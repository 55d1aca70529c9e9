/** The hundred numbers of an area that are set aside for fiction, 555-0100 to 555-0199, E.164: they ring nowhere. */
export const fictitiousNumbers = (areaCode: string): string[] =>
  Array.from({ length: 100 }, (_, i) => `+1${areaCode}55501${String(i).padStart(2, "0")}`);

/**
 * `items` beginning somewhere that depends on `seed` alone, so that different seeds seldom want the same one first.
 * FNV-1a, 32 bits.
 */
export function fromSeed<T>(items: readonly T[], seed: string): T[] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193) >>> 0;
  const start = items.length === 0 ? 0 : hash % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
