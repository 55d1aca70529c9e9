import type { LibraryVoice } from "../../adapters/ports/voices.ts";
import type { AgentConfig, VoiceProfile } from "../../contract/agent-config.ts";
import type { Voice } from "../../contract/tenant-lists.ts";
import type { Ctx } from "../../context.ts";
import { standardVoices } from "../../domain/agent/standard-voices.ts";
import { industryOf } from "../../domain/industries/catalogue.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { type RankableVoice, rankVoices } from "../../domain/voices/rank-voices.ts";
import { libraryVoices } from "./library-voices.ts";
import { tierHasVoice } from "./allowed-voice.ts";
import { tierOf } from "../billing/tier-of.ts";

/** What the voices are wanted for. */
export type VoicesWanted = Pick<AgentConfig, "industry" | "language">;

/** Premium voices an owner is shown: whoever likes none of these likes none. */
const mostPremium = 60;

/**
 * Voices that speak the language, best for such a business first: the standard ones and those of the library. A library
 * that is down is left out. Where the plan lacks premium voices these come after all standard ones, marked as premium: an
 * owner there wants a voice to use, and may hear what an upgrade would bring.
 */
export async function voicesFor(ctx: Ctx, wanted: VoicesWanted): Promise<Voice[]> {
  requirePermission(ctx, "agent.read");
  const [tier, library] = await Promise.all([tierOf(ctx), libraryVoices(ctx, wanted.language)]);
  const ranked = rankForBusiness(
    [...library.map((voice) => ofLibrary(voice, wanted.language)), ...ofCatalogue(wanted.language)],
    wanted,
  );
  const had = ranked.filter((voice) => tierHasVoice(tier, voice));
  const offered = ranked.filter((voice) => !tierHasVoice(tier, voice));
  let premium = 0;
  return [...had, ...offered]
    .filter((voice) => voice.provider !== "elevenlabs" || ++premium <= mostPremium)
    .map((voice, index) => ({ ...voice.shown, rank: index + 1 }));
}

/** A voice with what it is ranked by, and as an owner sees it. */
export interface RankedVoice extends RankableVoice {
  shown: Omit<Voice, "rank">;
}

/** Those that speak the language, the best for such a business first. */
export const rankForBusiness = (voices: readonly RankedVoice[], { industry, language }: VoicesWanted): RankedVoice[] =>
  rankVoices(voices, { industry: industryOf(industry), language }).filter(({ languages }) =>
    languages.some(speaks(language)),
  );

const speaks = (language: string) => (each: string) => each.slice(0, 2) === language.slice(0, 2);

/** A library's voice, which is premium, with the address under which we let it be heard. */
export function ofLibrary(voice: LibraryVoice, language: string): RankedVoice {
  const { voiceId, name, gender, previewUrl, languages } = voice;
  const profile: VoiceProfile = { provider: "elevenlabs", voiceId, name, premium: true };
  return {
    ...voice,
    provider: profile.provider,
    shown: {
      ...profile,
      language: languages.find((each) => each === language) ?? languages.find(speaks(language)) ?? language,
      ...(gender === null ? {} : { gender }),
      ...(previewUrl === null ? {} : { previewUrl: `/api/voices/${voiceId}/preview` }),
    },
  };
}

const ofCatalogue = (language: string): RankedVoice[] =>
  standardVoices(language).map(({ rank, ...shown }) => ({
    provider: shown.provider,
    voiceId: shown.voiceId,
    name: shown.name,
    languages: [shown.language],
    gender: shown.gender ?? null,
    age: null,
    accent: null,
    descriptives: [],
    useCases: [],
    category: null,
    publicOwnerId: null,
    // The catalogue's own order settles what nothing else does.
    popularity: -rank,
    noticeDays: null,
    shown,
  }));
