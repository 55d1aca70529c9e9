import { decodeEntities } from "./markup/entities.ts";

/** Structured data is not nested deeper; what is was made to exhaust whoever walks it. */
const deepest = 40;

/**
 * Reads a block of JSON-LD as search engines do: in comments or CDATA, with comments, trailing commas, line breaks within
 * strings, a stray semicolon, or escaped for HTML. Arrays and `@graph` stay as they are.
 * @returns undefined where nothing can be made of it
 */
export function parseJsonLd(written: string): unknown {
  const json = mend(written.trim());
  if (json === null) return undefined;
  const wrapping = /<!--|-->|(?:\/[/*]\s{0,3})?(?:<!\[CDATA\[|\]\]>)(?:\s{0,3}\*\/)?/g;
  return (
    parsed(json) ?? parsed(mend(written.replaceAll(wrapping, "")) ?? "") ?? parsed(mend(decodeEntities(written)) ?? "")
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Puts right what JSON does not allow and people write. Null where it is nested too deep. Time grows with its length alone. */
function mend(text: string): string | null {
  const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|\/\/[^\n]*|,(?=\s*[\]}])|[[{\]}]|;\s*$/gs;
  let depth = 0;
  let tooDeep = false;
  const mended = text.replaceAll(tokens, (token) => {
    if (token.startsWith('"')) return mendString(token);
    if (/^[/,;]/.test(token)) return "";
    depth += token === "[" || token === "{" ? 1 : -1;
    tooDeep ||= depth > deepest;
    return token;
  });
  return tooDeep ? null : mended;
}

/** Raw control characters as spaces, and no backslash before what needs none. */
const mendString = (string: string): string =>
  string
    .replaceAll(/\p{Cc}+/gu, " ")
    .replaceAll(/\\(.)/g, (pair, escaped: string) => (/["\\/bfnrtu]/.test(escaped) ? pair : escaped));
