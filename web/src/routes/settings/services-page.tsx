import { ServicesForm } from "../../features/settings/services/services-form.tsx";
import { WithConfig } from "../../features/settings/with-config.tsx";

export function SettingsServicesPage() {
  return <WithConfig>{(config) => <ServicesForm config={config} />}</WithConfig>;
}
