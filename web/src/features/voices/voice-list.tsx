import { Lock, Sparkles } from "lucide-react";
import { useId, useState } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { PreviewButton } from "./preview-button.tsx";
import { atFirst, previewPath, type ShownVoice, voiceKey, voiceWords } from "./voice-facts.ts";

interface VoiceListProps {
  label: string;
  voices: readonly ShownVoice[];
  /** Key of the chosen one. */
  chosen: string;
  onChoose: (voice: ShownVoice) => void;
  /** The plan has premium voices; without them they can be heard and not chosen. */
  premium: boolean;
}

/** Voices to hear and choose from, best first. */
export function VoiceList({ label, voices, chosen, onChoose, premium }: VoiceListProps) {
  const name = useId();
  const [all, setAll] = useState(false);
  const shown = all ? voices : atFirst(voices, chosen);
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      <ul className="grid gap-2.5 sm:grid-cols-2">
        {shown.map((voice, place) => {
          const key = voiceKey(voice);
          const path = previewPath(voice.previewUrl);
          const locked = voice.premium && !premium;
          return (
            <li key={key} data-testid="voice-row" className="relative">
              <Choice
                name={name}
                value={key}
                checked={key === chosen}
                disabled={locked}
                onChange={() => onChoose(voice)}
                className={`h-full ${path === null ? "" : "pr-16"} ${locked ? "cursor-default" : ""}`}
                title={
                  <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                    {voice.name}
                    {voice.premium && (
                      <Badge tone="lamp">
                        {locked ? <Lock aria-hidden className="size-3" /> : <Sparkles aria-hidden className="size-3" />}
                        Premium
                      </Badge>
                    )}
                    {place === 0 && <Badge tone="calm">Best match</Badge>}
                  </span>
                }
                hint={voiceWords(voice)}
              />
              {path !== null && (
                <span className="absolute inset-y-0 right-2.5 flex items-center">
                  <PreviewButton name={voice.name} path={path} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < voices.length && (
        <Button variant="ghost" size="sm" className="mt-3 -ml-2" onClick={() => setAll(true)}>
          Show all {voices.length} voices
        </Button>
      )}
    </fieldset>
  );
}
