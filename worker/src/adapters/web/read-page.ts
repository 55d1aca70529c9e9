import type { PageRead } from "../../contract/onboarding.ts";
import type { PageMaterial } from "../../domain/onboarding/page-material.ts";
import { decodeText } from "./charset.ts";
import { extractPage } from "./extract-page.ts";
import { fetchPage, type Fetched, type Permit } from "./fetch-page.ts";

/** What came of one page. */
export interface Page {
  outcome: PageRead["outcome"];
  /** Where it was found, after redirects, or where that ended. */
  url: string;
  status: number | null;
  bytes: number;
  /** Of a page that is too large, what was read of it; null for one that gave nothing. */
  material: PageMaterial | null;
}

/** Gets a page and takes it apart. @throws never */
export async function readPage(
  start: string,
  permit: Permit,
  limits: { bytes: number; signal: AbortSignal },
): Promise<Page> {
  const url = URL.parse(start);
  if (url === null) return { outcome: "failed", url: start, status: null, bytes: 0, material: null };
  const answer = await fetchPage(url, permit, limits);
  const whole = answer.outcome === "read";
  const got = whole || answer.outcome === "too-large";
  const material =
    got && isHtml(answer)
      ? await extractPage(decodeText(answer.bytes, answer.contentType, whole), answer.url.href)
      : null;
  return {
    outcome: got && material === null ? "not-html" : answer.outcome,
    url: answer.url.href,
    status: answer.status,
    bytes: answer.bytes.length,
    material,
  };
}

function isHtml({ contentType, bytes }: Fetched): boolean {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  return type === "" ? startsAsHtml(bytes) : type === "text/html" || type === "application/xhtml+xml";
}

/** For the few servers that do not say. */
const startsAsHtml = (bytes: Uint8Array): boolean =>
  /^\s*<(?:!--|!doctype html|html|head|body|title)/i.test(new TextDecoder().decode(bytes.subarray(0, 512)));
