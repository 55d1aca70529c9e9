import { RunList } from "../../features/gate/run-list.tsx";
import { ScenarioList } from "../../features/gate/scenario-list.tsx";
import { WithConfig } from "../../features/settings/with-config.tsx";
import { PublishCard } from "../../features/versions/publish-card.tsx";
import { VersionList } from "../../features/versions/version-list.tsx";
import { Card, CardHeader } from "../../ui/card.tsx";

export function SettingsGoLivePage() {
  return (
    <div className="space-y-6">
      <WithConfig>{(config) => <PublishCard config={config} />}</WithConfig>
      <Card aria-labelledby="scenarios">
        <CardHeader id="scenarios" title="Calls that must not go wrong again" />
        <ScenarioList />
      </Card>
      <Card aria-labelledby="checks">
        <CardHeader id="checks" title="Checks" />
        <RunList />
      </Card>
      <Card aria-labelledby="versions">
        <CardHeader id="versions" title="Versions" />
        <VersionList />
      </Card>
    </div>
  );
}
