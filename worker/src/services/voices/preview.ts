import type { VoiceSample } from "../../adapters/ports/voices.ts";
import { notFound } from "../../errors.ts";
import { libraryVoices, type VoiceSources } from "./library-voices.ts";

/** Every language that voices are listed for. */
const languages = ["en", "es"] as const;

/**
 * What a voice of the library sounds like. Only a voice that we list can be heard, from the address its library gave.
 * @throws AppError `not_found` where there is nothing to be heard, `unavailable`
 */
export async function previewOf(sources: VoiceSources, voiceId: string): Promise<VoiceSample> {
  const listed = (await Promise.all(languages.map((language) => libraryVoices(sources, language)))).flat();
  const address = listed.find((voice) => voice.voiceId === voiceId)?.previewUrl ?? null;
  const sample = address === null ? null : await sources.deps.voices?.preview(address);
  if (sample === null || sample === undefined) throw notFound("preview");
  return sample;
}
