import { BusinessForm } from "../features/settings/business-form.tsx";
import { WithConfig } from "../features/settings/with-config.tsx";

export function SettingsBusinessPage() {
  return <WithConfig>{(config) => <BusinessForm config={config} />}</WithConfig>;
}
