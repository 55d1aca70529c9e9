import { plans, stepCorrections, type VoicePayload } from "@contract";
import { useState } from "react";
import { useOverview } from "../../overview/overview.ts";
import { profileOf, voiceKey, voiceWords } from "../../voices/voice-facts.ts";
import { PreviewButton } from "../../voices/preview-button.tsx";
import { previewPath } from "../../voices/voice-facts.ts";
import { VoiceList } from "../../voices/voice-list.tsx";
import { useCorrection, useShownRun } from "../correction.ts";
import { Editor } from "../editors/editor.tsx";
import { FactRow } from "../found/fact-row.tsx";
import { payloadOf } from "../run/step-payload.ts";
import { TextEditor } from "../editors/text-editor.tsx";

const { greeting: greetingSchema, persona: personaSchema } = stepCorrections.voice.shape;

/** Who speaks, how, and the first words. */
export function VoiceStep() {
  const found = payloadOf("voice", useShownRun().steps);
  if (found === null) return null;
  const spoken = found.candidates.find((each) => voiceKey(each) === voiceKey(found.voiceProfile));
  const sample = previewPath(spoken?.previewUrl);
  return (
    <div className="divide-y divide-line">
      <FactRow label="Voice" edit={(close) => <VoiceEditor found={found} onClose={close} />}>
        <span className="flex items-center gap-3">
          <span>
            {found.voiceProfile.name}
            {spoken !== undefined && <span className="text-sm text-ink-3"> {voiceWords(spoken)}</span>}
          </span>
          {sample !== null && <PreviewButton name={found.voiceProfile.name} path={sample} />}
        </span>
      </FactRow>
      <FactRow
        label="Greeting"
        edit={(close) => (
          <TextEditor
            step="voice"
            label="Greeting"
            hint="The first words of every call."
            initial={found.greeting}
            schema={greetingSchema.unwrap()}
            wrong="Enter 1 to 500 characters."
            correct={(greeting) => ({ greeting })}
            onClose={close}
            rows={3}
          />
        )}
      >
        “{found.greeting}”
      </FactRow>
      <FactRow
        label="Manner"
        edit={(close) => (
          <TextEditor
            step="voice"
            label="Manner"
            hint="How it should sound: warm and brief, say, or formal."
            initial={found.persona}
            schema={personaSchema.unwrap()}
            wrong="Use at most 2000 characters."
            correct={(persona) => ({ persona })}
            onClose={close}
            rows={4}
          />
        )}
      >
        {found.persona === "" ? <span className="text-ink-3">As it is</span> : found.persona}
      </FactRow>
    </div>
  );
}

function VoiceEditor({ found, onClose }: { found: VoicePayload; onClose: () => void }) {
  const { save, busy, error } = useCorrection("voice");
  const [chosen, setChosen] = useState(() => voiceKey(found.voiceProfile));
  const tier = useOverview().data?.subscription.tier;
  const voice = found.candidates.find((each) => voiceKey(each) === chosen);
  return (
    <Editor
      label="Voice"
      busy={busy}
      error={error}
      onSubmit={() => voice && save({ voiceProfile: profileOf(voice) }, onClose)}
      onClose={onClose}
    >
      <VoiceList
        label="Voice"
        voices={found.candidates}
        chosen={chosen}
        onChoose={(each) => setChosen(voiceKey(each))}
        premium={tier !== undefined && plans[tier].premiumVoices}
      />
    </Editor>
  );
}
