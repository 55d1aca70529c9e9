import type { EvidenceMethod, Found } from "@contract";

/** Below this an owner should look at it before callers hear it. */
const sureEnough = 0.6;

const onPage: Readonly<Record<EvidenceMethod, string>> = {
  owner: "You said so",
  "json-ld": "From your website",
  microdata: "From your website",
  "open-graph": "From your website",
  link: "From a link on your website",
  text: "Read on your website",
  model: "Read on your website by AI",
  name: "Guessed from your name",
  template: "Our guess",
};

/** Where a fact comes from, in an owner's words. `ofTrade` where a guess is what the trade usually does. */
export function evidenceWords(method: EvidenceMethod, sourceUrl: string | null, ofTrade = false): string {
  if (method === "template" && ofTrade) return "Usual for your trade";
  // Without a page there is nothing it could have been read on.
  if (method === "model" && sourceUrl === null) return "Our guess";
  return onPage[method];
}

/** True for what was guessed or is not sure: worth a look before it is told to callers. */
export function isDoubtful({ method, confidence }: Pick<Found<unknown>, "method" | "confidence">): boolean {
  if (method === "owner") return false;
  return method === "name" || method === "template" || confidence < sureEnough;
}

/** `brightsmile.com/contact`: a page's address as people say it. */
export function sourceLabel(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname } = new URL(url);
  return hostname.replace(/^www\./, "") + pathname.replace(/\/$/, "");
}

/** The link to a page, where it is one that may be opened: what a website wrote is not trusted to be. */
export function sourceHref(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}
