import { WithConfig } from "../../features/settings/with-config.tsx";
import { VoiceForm } from "../../features/voices/voice-form.tsx";

export function SettingsVoicePage() {
  return <WithConfig>{(config) => <VoiceForm config={config} />}</WithConfig>;
}
