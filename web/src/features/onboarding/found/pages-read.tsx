import type { PageRead } from "@contract";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { sourceLabel } from "./evidence.ts";
import { readableMs } from "../run/progress.ts";

const outcomes: Readonly<Record<PageRead["outcome"], string>> = {
  read: "read",
  refused: "not reached",
  disallowed: "asked not to be read",
  missing: "not there",
  "too-large": "too large",
  "not-html": "not a page",
  "timed-out": "too slow",
  failed: "could not be read",
};

/** Which pages of the website were looked at, and how that went. */
export function PagesRead({ pages, enriched }: { pages: readonly PageRead[]; enriched: boolean }) {
  const read = pages.filter((page) => page.outcome === "read").length;
  const label = `${read === 1 ? "1 page" : `${read} pages`} of your website read${enriched ? ", and looked through by AI" : ""}`;
  return (
    <Disclosure label={label} className="py-3">
      {() => (
        <ul className="space-y-1.5 text-sm">
          {pages.map((page) => (
            <li key={page.url} className="flex flex-wrap gap-x-3">
              <span className="min-w-0 wrap-anywhere">{sourceLabel(page.url)}</span>
              <span className="tabular text-ink-3">
                {outcomes[page.outcome]}
                {page.outcome === "read" && `, ${readableMs(page.ms)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
