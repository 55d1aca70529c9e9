/**
 * Where to go after logging in. Only a path of this origin is honoured: `//host`, `/\host`, schemes and the
 * entry pages themselves fall back to the overview.
 */
export function safeNext(next: string | undefined, fallback = "/app"): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next) || hasControlCharacter(next)) return fallback;
  return /^\/(login|signup)\b/.test(next) ? fallback : next;
}

/** Browsers drop tabs and newlines from URLs, which could turn a path into another host. */
function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character.charCodeAt(0) < 32);
}
