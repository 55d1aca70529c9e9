import type { LibraryVoice, StoredVoices } from "../../adapters/ports/voices.ts";
import type { Ports } from "../../adapters/ports.ts";
import type { Log } from "../../observe/log.ts";
import { within } from "../../within.ts";

const minute = 60_000;
/** Milliseconds for which nobody asks again. */
const freshFor = 60 * minute;
/** Milliseconds after which what a library said is not offered any more although it is down. */
const goodFor = 24 * 60 * minute;
/** Milliseconds somebody waits for a library that has said nothing yet. */
const patience = 2500;
/** Milliseconds this isolate leaves a library alone that has failed, or that it is just asking behind an answer. */
const restFor = minute;

/** What this isolate has heard, by language: a store that has just been written may not know it yet. */
const heard = new Map<string, StoredVoices>();
const restUntil = new Map<string, number>();

export interface VoiceSources {
  deps: Pick<Ports, "voices" | "voiceShelf">;
  log: Log;
  /** integer ms */
  now: number;
  defer: (work: Promise<unknown>) => void;
}

/**
 * Voices of the library that speak a language: what it last said, asked anew behind the answer where that is more than
 * an hour old. A library that is down or slow costs nobody anything: what it said within a day holds, else there are none.
 * @param language BCP 47
 */
export async function libraryVoices(sources: VoiceSources, language: string): Promise<readonly LibraryVoice[]> {
  const { deps, log, now, defer } = sources;
  if (deps.voices === null) return [];
  const code = language.slice(0, 2);
  const stored = newer(heard.get(code), await storedVoices(sources, code));
  const age = stored === undefined ? Infinity : now - stored.at;
  const known = stored !== undefined && age < goodFor ? stored.voices : [];
  if (age < freshFor || now < (restUntil.get(code) ?? 0)) return known;
  if (age < goodFor) {
    restUntil.set(code, now + restFor);
    defer(ask(sources, code));
    return known;
  }
  const asked = ask(sources, code);
  try {
    return (await within(patience, "the voice library", asked)).voices;
  } catch (error) {
    log.error("no voices from the library", error);
    restUntil.set(code, now + restFor);
    // A late answer is kept for whoever asks next.
    defer(asked.catch(() => {}));
    return [];
  }
}

const newer = (a: StoredVoices | undefined, b: StoredVoices | undefined): StoredVoices | undefined =>
  a === undefined || (b !== undefined && b.at > a.at) ? b : a;

async function storedVoices({ deps, log }: VoiceSources, code: string): Promise<StoredVoices | undefined> {
  try {
    return (await deps.voiceShelf.get(code)) ?? undefined;
  } catch (error) {
    log.error("voices not read from the store", error);
    return undefined;
  }
}

async function ask({ deps, log, now }: VoiceSources, code: string): Promise<StoredVoices> {
  const answer = { voices: (await deps.voices?.search(code)) ?? [], at: now };
  heard.set(code, answer);
  await deps.voiceShelf.put(code, answer).catch((error: unknown) => log.error("voices not stored", error));
  return answer;
}

/** Forgets what this isolate has heard, as if it had just started. */
export function forgetVoices(): void {
  heard.clear();
  restUntil.clear();
}
