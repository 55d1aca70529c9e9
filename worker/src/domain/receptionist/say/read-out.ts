/** A caller's own words as they are read back to them: a very long message is cut short, and every one ends. */
export function readOut(words: string, andSoOn: string): string {
  const short = words.length > 240 ? `${words.slice(0, 200).trimEnd()}, ${andSoOn}` : words;
  return /[.!?]$/.test(short) ? short : `${short}.`;
}
