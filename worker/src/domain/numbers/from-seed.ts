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
