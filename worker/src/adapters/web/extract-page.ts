import type { PageMaterial } from "../../domain/onboarding/page-material.ts";
import { parseJsonLd } from "./json-ld.ts";
import { collapse } from "./markup/blocks.ts";
import { decodeEntities } from "./markup/entities.ts";
import { readMarkup } from "./markup/read-markup.ts";

/** Elements whose content nobody reads as text of the page. */
const notText =
  "script,style,noscript,template,svg,math,iframe,object,select,datalist,textarea,canvas,audio,video,title,xmp,noembed,noframes";

/**
 * How often the rewriter may call us back on one page. A call costs 5 to 100 µs, so this is half a second at worst; a page
 * that wants more is read as far as it came.
 */
const mostCalls = 5000;

/** Bytes given to the rewriter at once. */
const piece = 32_768;

/** Of a title or a description, characters. */
const longestText = 5000;

/** What stands in a page's head. */
interface Head {
  title: string;
  lang: string | null;
  base: string | null;
  meta: Map<string, string>;
  jsonLd: string[];
  refresh: string | null;
  frames: string[];
}

/**
 * Takes a page apart. The rewriter, which tells scripts and the like from markup as browsers do, reads the head and removes
 * what is no text; what remains is read by `readMarkup`, because a call back for each element and text costs seconds for
 * a page of 2 MB (20 µs each), and reading what remains costs milliseconds.
 * @param html as text, of whatever quality
 * @param url where it was found
 */
export async function extractPage(html: string, url: string): Promise<PageMaterial> {
  const head: Head = { title: "", lang: null, base: null, meta: new Map(), jsonLd: [], refresh: null, frames: [] };
  const markup = await withoutScripts(html, head);
  const base = head.base === null ? null : URL.parse(head.base, url);
  const from = base !== null && /^https?:$/.test(base.protocol) ? base.href : url;
  const content = readMarkup(markup, from);
  return {
    url,
    title: collapse(decodeEntities(head.title)).slice(0, longestText) || null,
    lang: head.lang,
    meta: Object.fromEntries(head.meta),
    jsonLd: head.jsonLd.map(parseJsonLd).filter((block) => block !== undefined),
    ...leadsTo(head, from),
    ...content,
  };
}

/** Pages that forward without the server's help, and domains that show another one's site in a frame. */
function leadsTo({ refresh, frames }: Head, from: string): Pick<PageMaterial, "leadsTo"> {
  const urls = (refresh === null ? frames : [refresh]).flatMap((said) => {
    const url = URL.parse(said, from);
    if (url === null || !/^https?:$/.test(url.protocol)) return [];
    url.hash = "";
    return [url.href];
  });
  return urls.length === 0 ? {} : { leadsTo: { how: refresh === null ? "frames" : "refresh", urls } };
}

/** "0; url=/home/": where to, where that happens within a few seconds. */
const refreshTo = (content: string): string | null =>
  /^\s{0,9}[0-5]?(?:\.\d{0,9})?\s{0,9}[;,\s]\s{0,9}(?:url\s{0,9}=\s{0,9})?["']?\s{0,9}([^"']{1,2000})/i
    .exec(content)?.[1]
    ?.trim() ?? null;

/** @returns the page without what is no text, as far as it can be read */
async function withoutScripts(html: string, head: Head): Promise<string> {
  let calls = 0;
  const spend = () => {
    calls += 1;
    if (calls > mostCalls) throw new Error("too much markup");
  };
  let titles = 0;
  const rewriter = new HTMLRewriter()
    .on("html", {
      element(element) {
        spend();
        head.lang ??= element.getAttribute("lang")?.trim() || null;
      },
    })
    .on("base[href]", {
      element(element) {
        spend();
        head.base ??= decodeEntities(element.getAttribute("href") ?? "");
      },
    })
    .on("meta[content]", {
      element(element) {
        spend();
        const name = (element.getAttribute("name") ?? element.getAttribute("property"))?.trim().toLowerCase();
        const content = decodeEntities(element.getAttribute("content") ?? "")
          .trim()
          .slice(0, longestText);
        if (name && content !== "" && !head.meta.has(name)) head.meta.set(name, content);
      },
    })
    .on('meta[http-equiv="refresh" i][content]', {
      element(element) {
        spend();
        head.refresh ??= refreshTo(decodeEntities(element.getAttribute("content") ?? ""));
      },
    })
    .on("frame[src]", {
      element(element) {
        spend();
        head.frames.push(decodeEntities(element.getAttribute("src") ?? ""));
      },
    })
    .on("title", {
      element() {
        spend();
        // Drawings have titles too, further down.
        titles += 1;
      },
      text({ text }) {
        spend();
        if (titles === 1) head.title += text;
      },
    })
    .on('script[type^="application/ld+json" i]', {
      element() {
        spend();
        head.jsonLd.push("");
      },
      text({ text }) {
        spend();
        head.jsonLd[head.jsonLd.length - 1] += text;
      },
    })
    .on(notText, {
      element(element) {
        spend();
        element.remove();
      },
    });
  let markup = "";
  try {
    const { body } = rewriter.transform(new Response(inPieces(html)));
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) markup += text;
  } catch {
    // Too much of it, or nested beyond what the rewriter keeps: what came before is read.
  }
  return markup;
}

/** Piece by piece, so that what comes before something unreadable is not lost with it. */
function inPieces(html: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(html);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, (at += piece)));
    },
  });
}
