import type { Fact } from "@contract";
import { Link } from "@tanstack/react-router";
import { FoundNote } from "../onboarding/found/found-note.tsx";
import type { Evidence } from "./evidence.ts";

/** Where an answer came from: its page, its owner, or a caller's question. */
export function FactNote({ fact, evidence }: { fact: Fact; evidence: Evidence | undefined }) {
  if (fact.source === "gap") {
    return (
      <p className="text-xs text-ink-3">
        You answered it after{" "}
        <Link to="/app/inbox/questions" className="text-link underline decoration-1 underline-offset-3">
          a caller asked
        </Link>
      </p>
    );
  }
  return <FoundNote found={evidence ?? { method: "owner", sourceUrl: null, confidence: 1 }} ofTrade />;
}
