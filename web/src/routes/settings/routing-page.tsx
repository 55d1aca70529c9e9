import { RoutingForm } from "../../features/routing/routing-form.tsx";
import { WithConfig } from "../../features/settings/with-config.tsx";

export function SettingsRoutingPage() {
  return <WithConfig>{(config) => <RoutingForm config={config} />}</WithConfig>;
}
