import { HoursForm } from "../../features/settings/hours/hours-form.tsx";
import { WithConfig } from "../../features/settings/with-config.tsx";

export function SettingsHoursPage() {
  return <WithConfig>{(config) => <HoursForm config={config} />}</WithConfig>;
}
