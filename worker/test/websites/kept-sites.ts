import type { PageMaterial } from "../../src/domain/onboarding/page-material.ts";
import { extractPage } from "../../src/adapters/web/extract-page.ts";

/** What the owner of a kept website would say of the business. */
export interface Expected {
  /** Of the home page; the other pages stand beside it. */
  url: string;
  /** Written after detection was tuned and never tuned for: their score says what to expect of a stranger's website. */
  unseen?: boolean;
  name: string;
  phone: string | null;
  email?: string | null;
  /** `street|city|region|postal code|country`. */
  address?: string | null;
  timeZone?: string | null;
  language: string;
  industry: string;
  /** `mon-fri 09:00-17:00; sat 10:00-12:00,13:00-15:00`, or null where the site does not say. */
  hours: string | null;
  closedDates?: string[];
  /** `name|minutes|cents`. */
  services: string[];
  /** The beginnings of questions that the site answers. */
  faq?: string[];
  /** How many places it has, where it has several. */
  locations?: number;
}

export interface KeptSite {
  slug: string;
  expected: Expected;
  material: PageMaterial[];
}

declare global {
  interface ImportMeta {
    glob<T>(pattern: string, options: { eager: true; query?: string; import: "default" }): Record<string, T>;
  }
}

const pages = import.meta.glob<string>("./sites/*/*.html", { eager: true, query: "?raw", import: "default" });
const facts = import.meta.glob<Expected>("./sites/*/expected.json", { eager: true, import: "default" });

/** Every kept website, read as a visitor's request would read it. */
export async function keptSites(): Promise<KeptSite[]> {
  return Promise.all(
    Object.entries(facts).map(async ([path, expected]) => {
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      const own = Object.keys(pages)
        .filter((page) => page.startsWith(folder))
        .toSorted(
          (a, b) => Number(b.endsWith("/index.html")) - Number(a.endsWith("/index.html")) || a.localeCompare(b),
        );
      const material = await Promise.all(
        own.map((page) =>
          extractPage(pages[page] ?? "", expected.url + page.slice(folder.length).replace(/(?:index)?\.html$/, "")),
        ),
      );
      return { slug: folder.split("/").at(-2) ?? "", expected, material };
    }),
  );
}
