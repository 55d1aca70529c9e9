import type { PageRead } from "../../contract/onboarding.ts";
import { until } from "./deadline.ts";

export interface Fetched {
  outcome: PageRead["outcome"];
  /** Where it was found, after redirects; for what was refused, what was not asked for. */
  url: URL;
  /** Null where nothing answered. */
  status: number | null;
  contentType: string | null;
  /** Decompressed, no more than the limit. */
  bytes: Uint8Array;
}

/** Says why an address may not be asked, or null. Asked before each request, so after each redirect too. */
export type Permit = (url: URL, signal: AbortSignal) => Promise<PageRead["outcome"] | null>;

/** What website owners may name in robots.txt. */
export const robotName = "AmunetBot";

const headers = {
  "user-agent": `Mozilla/5.0 (compatible; ${robotName}/1.0)`,
  accept: "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5",
  "accept-language": "en,es;q=0.8",
};
const mostRedirects = 5;

/**
 * Gets a page and follows its redirects, each judged like the first address. What the server sends beyond the limit is not
 * read; what it says of its length is not believed.
 * @param limits bytes after decompression, and what ends it all
 * @throws never
 */
export async function fetchPage(
  start: URL,
  permit: Permit,
  { bytes: limit, signal }: { bytes: number; signal: AbortSignal },
): Promise<Fetched> {
  let url = start;
  const ended = (outcome: Fetched["outcome"], status: number | null = null): Fetched => ({
    outcome,
    url,
    status,
    contentType: null,
    bytes: new Uint8Array(),
  });
  try {
    let status = 0;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const refusal = await until(signal, permit(url, signal));
      if (refusal !== null) return ended(refusal);
      const response = await until(signal, fetch(url.href, { headers, redirect: "manual", signal }));
      status = response.status;
      const next = redirectOf(response, url);
      if (next === null) {
        if (status !== 200) {
          drop(response);
          return ended(status === 404 || status === 410 ? "missing" : "failed", status);
        }
        const { bytes, whole } = await readBody(response, limit, signal);
        const contentType = response.headers.get("content-type");
        return { outcome: whole ? "read" : "too-large", url, status, contentType, bytes };
      }
      drop(response);
      if (next === "refused") return ended("refused", status);
      url = next;
    }
    return ended("failed", status);
  } catch {
    return ended(signal.aborted ? "timed-out" : "failed");
  }
}

/** Whether going on takes the encryption away on the way to another host; with or without `www` it is the same. */
export const isDowngrade = (from: URL, to: URL): boolean =>
  from.protocol === "https:" && to.protocol === "http:" && bare(from.hostname) !== bare(to.hostname);

const bare = (host: string): string => host.replace(/^www\./, "");

/** Where an answer sends us; `refused` where that is no address, or a downgrade. */
function redirectOf(response: Response, from: URL): URL | "refused" | null {
  const location = response.headers.get("location");
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return null;
  const to = URL.parse(location, from.href);
  if (to === null) return "refused";
  to.hash = "";
  return isDowngrade(from, to) ? "refused" : to;
}

async function readBody(response: Response, limit: number, signal: AbortSignal) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  const reader = response.body?.getReader();
  try {
    while (whole) {
      const { done, value } = (await (reader && until(signal, reader.read()))) ?? { done: true };
      if (done) break;
      const piece = value.subarray(0, limit - length);
      pieces.push(piece);
      length += piece.length;
      whole = piece.length === value.length;
    }
  } finally {
    reader?.cancel().catch(() => {});
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, whole };
}

const drop = (response: Response): void => void response.body?.cancel().catch(() => {});
