import { Link } from "@tanstack/react-router";
import { AiForm } from "../../features/settings/ai-form.tsx";
import { BusinessForm } from "../../features/settings/business-form.tsx";
import { WithConfig } from "../../features/settings/with-config.tsx";

export function SettingsBusinessPage() {
  return (
    <div className="space-y-6">
      <WithConfig>{(config) => <BusinessForm config={config} />}</WithConfig>
      <WithConfig>{(config) => <AiForm config={config} />}</WithConfig>
      <p className="px-1 text-sm text-ink-3">
        <Link to="/app/setup" className="text-link underline underline-offset-3">
          See your set-up
        </Link>
        : what was found on your website, and where.
      </p>
    </div>
  );
}
