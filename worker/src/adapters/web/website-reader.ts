import type { PageRead } from "../../contract/onboarding.ts";
import type { PageMaterial } from "../../domain/onboarding/page-material.ts";
import type { WebsiteReader } from "../ports/website.ts";
import { choosePages, pageKey } from "./choose-pages.ts";
import { type ResolveName, resolveOverHttps } from "./guard/resolve-name.ts";
import { isDowngrade } from "./fetch-page.ts";
import { createPermit } from "./permit.ts";
import { type Page, readPage } from "./read-page.ts";

/** Of one page and of a whole reading. `atOnce`: a Worker may have six connections open. */
const usualLimits = { pages: 8, bytes: 2 * 1024 * 1024, pageMs: 5000, readingMs: 20_000, atOnce: 4 };

export interface WebsiteReaderOptions {
  /** `host:port` that may be asked although the address is not public. */
  allow: readonly string[];
  now: () => number;
  resolve?: ResolveName;
  limits?: Partial<typeof usualLimits>;
}

type Ask = (url: string) => Promise<Page & { ms: number }>;

/** Reads websites over the network. */
export function createWebsiteReader({
  allow,
  now,
  resolve = resolveOverHttps,
  limits: given = {},
}: WebsiteReaderOptions): WebsiteReader {
  const limits = { ...usualLimits, ...given };

  /** How one reading asks for pages, all of them within `ms`. */
  function within(ms: number): Ask {
    const whole = AbortSignal.timeout(ms);
    const brief = () => AbortSignal.any([whole, AbortSignal.timeout(limits.pageMs)]);
    const permit = createPermit(allow, resolve, brief);
    return async (url) => {
      const began = now();
      const page = await readPage(url, permit, { bytes: limits.bytes, signal: brief() });
      return { ...page, ms: now() - began };
    };
  }

  return {
    async read(url) {
      const ask = within(limits.readingMs);
      const entrance = await askEntrance(url, ask);
      const next = entrance.flatMap(({ material }) => (material === null ? [] : choosePages(material, limits.pages)));
      const fresh = [...new Set(next)].filter((each) => !entrance.some((page) => page.url === each));
      const rest = await inTurns(fresh.slice(0, limits.pages - entrance.length), limits.atOnce, ask);
      const pages = [...entrance, ...rest];
      return {
        material: withoutRepeats(
          pages.filter(({ material }) => material?.leadsTo?.how !== "refresh" || !isLedOn(pages)),
        ),
        pages: pages.map(({ material: _, ...read }): PageRead => read),
      };
    },
    async reach(url) {
      const home = await askHome(url, within(limits.pageMs));
      return home.material === null
        ? { reachable: false, reason: reasonOf(home) }
        : { reachable: true, url: home.url, title: home.material.title };
    },
  };
}

/** No page leads on more often, and no set has more frames worth reading. */
const mostSteps = 2;
const mostFrames = 3;

/** The home page and what it leads to by itself: a splash page's refresh, or the frames that show the site in its place. */
async function askEntrance(url: string, ask: Ask): Promise<Awaited<ReturnType<Ask>>[]> {
  const pages = [await askHome(url, ask)];
  for (let step = 0, at = 0; step < mostSteps; step += 1) {
    const onward = pages
      .slice(at)
      .flatMap(({ material }) =>
        (material?.leadsTo?.urls ?? [])
          .slice(0, mostFrames)
          .filter((to) => !isDowngrade(new URL(material?.url ?? url), new URL(to))),
      );
    at = pages.length;
    const known = new Set(pages.map((page) => page.url));
    for (const to of new Set(onward)) if (!known.has(to) && pages.length <= mostFrames) pages.push(await ask(to));
  }
  return pages;
}

/** Something was read where a refresh led. */
const isLedOn = (pages: readonly Page[]): boolean =>
  pages.some(({ material }) => material !== null && material.leadsTo?.how !== "refresh");

/** The home page; where nothing answers with encryption, without it: small sites still stand so. */
async function askHome(url: string, ask: Ask): Promise<Page & { ms: number }> {
  const home = await ask(url);
  const unanswered = home.outcome === "failed" && home.status === null && home.url === url;
  return unanswered && url.startsWith("https:") ? ask(url.replace("https:", "http:")) : home;
}

async function inTurns<T>(urls: readonly string[], atOnce: number, ask: (url: string) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  const queue = urls.entries();
  const next = async () => {
    for (const [index, url] of queue) answers[index] = await ask(url);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return answers;
}

/** Addresses that led to the same page count once. */
function withoutRepeats(pages: readonly Page[]): PageMaterial[] {
  const known = new Set<string>();
  return pages.flatMap(({ material }) => {
    if (material === null || known.has(pageKey(material.url))) return [];
    known.add(pageKey(material.url));
    return [material];
  });
}

function reasonOf({ outcome, status }: Page): string {
  switch (outcome) {
    case "refused":
      return "this address is not on the public internet";
    case "disallowed":
      return "the website's robots.txt asks robots to stay away, or could not be read";
    case "missing":
      return "there is no page at this address";
    case "not-html":
      return "what is at this address is not a web page";
    case "timed-out":
      return "the website did not answer in time";
    default:
      return status === null ? "nothing answers at this address" : `the website answered with an error (${status})`;
  }
}
