/**
 * Where to go after logging in. Only a path of this origin is honoured: another host, a scheme, whatever a browser would
 * read as one (`//host`, `/\\host`, tabs in between) and the entry pages themselves fall back to the overview.
 */
export function safeNext(next: string | undefined, fallback = "/app"): string {
  if (next === undefined || !next.startsWith("/") || !URL.canParse(next, here)) return fallback;
  const url = new URL(next, here);
  if (url.origin !== here || /^\/(login|signup|start)\b/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}

/** Any origin does: only what stays on it is kept. */
const here = "http://app.invalid";
