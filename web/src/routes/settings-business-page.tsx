import { AiForm } from "../features/settings/ai-form.tsx";
import { BusinessForm } from "../features/settings/business-form.tsx";
import { WithConfig } from "../features/settings/with-config.tsx";

export function SettingsBusinessPage() {
  return (
    <WithConfig>
      {(config) => (
        <div className="space-y-6">
          <BusinessForm config={config} />
          <AiForm config={config} />
        </div>
      )}
    </WithConfig>
  );
}
