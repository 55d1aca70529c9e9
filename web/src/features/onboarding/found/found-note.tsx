import type { Found } from "@contract";
import { ExternalLink, Eye } from "lucide-react";
import { evidenceWords, isDoubtful, sourceHref, sourceLabel } from "./evidence.ts";

interface FoundNoteProps {
  found: Pick<Found<unknown>, "method" | "sourceUrl" | "confidence">;
  /** Where a guess is what the trade usually does. */
  ofTrade?: boolean;
}

/** Where a fact comes from, with its page, and whether it wants a look. */
export function FoundNote({ found, ofTrade = false }: FoundNoteProps) {
  const href = sourceHref(found.sourceUrl);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-ink-3">
      {isDoubtful(found) && (
        <span className="inline-flex items-center gap-1 font-medium text-warn">
          <Eye aria-hidden className="size-3.5" />
          Please check
        </span>
      )}
      <span>{evidenceWords(found.method, found.sourceUrl, ofTrade)}</span>
      {href !== null && (
        <a
          href={href}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-w-0 items-center gap-1 text-link underline decoration-1 underline-offset-3"
        >
          <span className="max-w-52 truncate">{sourceLabel(href)}</span>
          <ExternalLink aria-hidden className="size-3 shrink-0" />
          <span className="sr-only">(opens in a new tab)</span>
        </a>
      )}
    </p>
  );
}
