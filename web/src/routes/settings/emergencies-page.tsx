import type { AgentConfigView } from "@contract";
import { useEmergencies } from "../../features/emergencies/emergencies.ts";
import { OwnRules } from "../../features/emergencies/own-rules.tsx";
import { UsualRules } from "../../features/emergencies/usual-rules.tsx";
import { ReadOnlyNote } from "../../features/settings/read-only-note.tsx";
import { WithConfig } from "../../features/settings/with-config.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

export function SettingsEmergenciesPage() {
  return <WithConfig lasting>{(config) => <Emergencies config={config} />}</WithConfig>;
}

function Emergencies({ config }: { config: AgentConfigView }) {
  const shown = useEmergencies(config);
  if (shown.isPending) {
    return (
      <div role="status" aria-label="Loading emergencies">
        <Skeleton className="h-80 rounded-lg" />
      </div>
    );
  }
  if (shown.isError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  return (
    <div className="space-y-6">
      <ReadOnlyNote />
      <OwnRules {...shown.data} />
      <UsualRules {...shown.data} />
    </div>
  );
}
