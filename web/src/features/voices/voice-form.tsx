import { type AgentConfigView, plans } from "@contract";
import { Sparkles } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Card } from "../../ui/card.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useOverview } from "../overview/overview.ts";
import { intentOf } from "../settings/intent.ts";
import { SaveBar } from "../settings/save-bar.tsx";
import { useSaving } from "../settings/saving.ts";
import { type Kind, ofKind, profileOf, voiceKey } from "./voice-facts.ts";
import { VoiceList } from "./voice-list.tsx";
import { useVoices } from "./voices.ts";

const kinds = [
  { value: "all", label: "All" },
  { value: "premium", label: "Premium" },
  { value: "standard", label: "Standard" },
] as const;

/** Who speaks: the voices that suit the business, to hear and choose from. */
export function VoiceForm({ config }: { config: AgentConfigView }) {
  const voices = useVoices();
  const { save, busy, error } = useSaving("Voice");
  const [chosen, setChosen] = useState(() => voiceKey(config.voiceProfile));
  const [kind, setKind] = useState<Kind>("all");
  const tier = useOverview().data?.subscription.tier;
  const premium = tier !== undefined && plans[tier].premiumVoices;
  if (voices.isPending) {
    return (
      <div role="status" aria-label="Loading voices">
        <Skeleton className="h-96 rounded-lg" />
      </div>
    );
  }
  if (voices.isError) return <ErrorState error={voices.error} onRetry={() => void voices.refetch()} />;
  const all = voices.data;
  const hasBoth = all.some((voice) => voice.premium) && all.some((voice) => !voice.premium);
  const spoken = all.find((voice) => voiceKey(voice) === voiceKey(config.voiceProfile));
  const wanted = all.find((voice) => voiceKey(voice) === chosen);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (wanted !== undefined) void save({ voiceProfile: profileOf(wanted) }, intentOf(event));
  }
  const list = (
    <VoiceList
      label="Voice"
      voices={ofKind(all, kind)}
      chosen={chosen}
      onChoose={(voice) => setChosen(voiceKey(voice))}
      premium={premium}
    />
  );
  return (
    <Card aria-label="Voice">
      <form noValidate onSubmit={submit}>
        <div className="p-5">
          <p className="mb-4 text-ink-2">
            {config.version === config.publishedVersion ? "Calls are answered by" : "Your draft speaks as"}{" "}
            <strong className="font-semibold text-ink">{config.voiceProfile.name}</strong>
            {spoken === undefined && ", who is not among the voices below any more"}.
          </p>
          {!premium && tier !== undefined && all.some((voice) => voice.premium) && <UpgradeHint />}
          {hasBoth ? (
            <Tabs label="Kind of voice" value={kind} onChange={setKind} tabs={kinds}>
              {list}
            </Tabs>
          ) : (
            list
          )}
        </div>
        <SaveBar
          dirty={chosen !== voiceKey(config.voiceProfile)}
          busy={busy}
          error={error}
          onReset={() => setChosen(voiceKey(config.voiceProfile))}
        />
      </form>
    </Card>
  );
}

function UpgradeHint() {
  return (
    <p className="mb-4 flex items-start gap-3 rounded-md bg-lamp-tint px-4 py-3 text-sm text-lamp-ink">
      <Sparkles aria-hidden className="mt-0.5 size-4 shrink-0" />
      Premium voices sound like a person in the room. You can hear them here; choosing one comes with{" "}
      {plans.professional.name}.
    </p>
  );
}
