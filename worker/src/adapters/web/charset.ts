/** Where browsers look for a charset that the page states itself, bytes. */
const prescanned = 2048;

/**
 * A page's bytes as text: by its byte order mark, what the server says, what the page says, or else as UTF-8 where it is that and
 * as windows-1252 where it is not.
 * @param contentType the header, or null
 * @param whole false where the bytes were cut off, perhaps within a character
 */
export function decodeText(bytes: Uint8Array, contentType: string | null, whole: boolean): string {
  const stated = markOf(bytes) ?? labelIn(contentType ?? "") ?? labelIn(startOf(bytes))?.replace(/^utf-16.*/i, "utf-8");
  const decoder = stated === undefined ? null : decoderOf(stated);
  if (decoder !== null) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes, { stream: !whole });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : null;
}

const labelIn = (text: string): string | null =>
  /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)/i.exec(text)?.[1] ?? null;

/** The `<meta>` elements at the start, read as ASCII: so one that says UTF-16 is wrong. */
function startOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, prescanned));
  return (start.match(/<meta[^>]*>|<\?xml[^>]*>/gi) ?? []).join("").replace(/encoding=/i, "charset=");
}

/** Null for a charset that nobody knows. */
function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
