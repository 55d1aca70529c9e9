import type { Voice } from "../../../contract/tenant-lists.ts";
import type { Ctx } from "../../../context.ts";
import { industryOf } from "../../../domain/industries/catalogue.ts";
import type { Industry } from "../../../domain/industries/industry.ts";
import { greetingOf, personaOf } from "../../../domain/industries/spoken.ts";
import { allowedVoice } from "../../voices/allowed-voice.ts";
import { voicesFor } from "../../voices/voices-for.ts";
import type { StepContext, StepOutcome } from "../step.ts";

/** How many voices an owner is shown to choose from. */
const shown = 8;

/** The voice that suits the trade best among those the plan has, and how it speaks. */
export async function runVoice(ctx: Ctx, { results }: StepContext<"voice">): Promise<StepOutcome<"voice">> {
  const { name, industry, language } = results.profile!;
  const trade = industryOf(industry.value);
  const voices = await voicesFor(ctx, { industry: trade.id, language: language.value });
  const [best] = voices;
  if (best === undefined) return { status: "failed", error: "there is no voice for this language" };
  const { rank: _, language: __, previewUrl: ___, ...profile } = asProfile(best, trade);
  return {
    status: "done",
    payload: {
      voiceProfile: await allowedVoice(ctx, profile),
      candidates: voices.slice(0, shown).map((voice) => asProfile(voice, trade)),
      persona: personaOf(trade, language.value),
      greeting: greetingOf(trade, name.value, language.value),
    },
    description: `${best.name} speaks for you; ${Math.min(shown, voices.length) - 1} more to choose from.`,
  };
}

/** Only ElevenLabs takes settings. */
const asProfile = (voice: Voice, { voice: { settings } }: Industry) =>
  voice.provider === "elevenlabs" ? { ...voice, settings } : voice;
