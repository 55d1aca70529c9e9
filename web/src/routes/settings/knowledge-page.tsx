import { Link } from "@tanstack/react-router";
import { KnowledgeCard } from "../../features/knowledge/knowledge-card.tsx";
import { ReadOnlyNote } from "../../features/settings/read-only-note.tsx";
import { WithConfig } from "../../features/settings/with-config.tsx";

export function SettingsKnowledgePage() {
  return (
    <div className="space-y-4">
      <ReadOnlyNote />
      <WithConfig lasting>{(config) => <KnowledgeCard config={config} />}</WithConfig>
      <p className="px-1 text-sm text-ink-3">
        What callers asked and nobody could answer waits under{" "}
        <Link to="/app/inbox/questions" className="text-link underline underline-offset-3">
          Questions
        </Link>
        .
      </p>
    </div>
  );
}
