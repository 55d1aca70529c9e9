import { z } from "zod";
import type { LibraryVoice, VoiceLibrary } from "../ports/voices.ts";
import { type Ask, createAsk, type ElevenLabsAccount, LibraryRefusal } from "./ask.ts";
import { readAccountVoice, readSharedVoice } from "./read-voice.ts";

const more = z.boolean().nullish().catch(null);
const listed = z.object({ voices: z.array(z.unknown()), has_more: more });
const listedWithToken = listed.extend({ next_page_token: z.string().nullish().catch(null) });
const sharing = z
  .object({
    status: z.string().nullish().catch(null),
    /** Seconds. */
    disable_at_unix: z.number().nullish().catch(null),
  })
  .nullish()
  .catch(null);
const standing = z.object({ voice_id: z.string(), sharing });

/** Pages of each list, a hundred voices a page: whoever finds none to their liking among these finds none. */
const accountPages = 3;
const sharedPages = 2;
const pageSize = 100;
/** What ElevenLabs' own list can be filtered by at once. */
const idsAtOnce = 100;
/** Single voices asked for in one go, and failures in a row after which the library counts as down. */
const singlesAtOnce = 200;
const patience = 3;

/** A voice that may vanish overnight is not for a telephone. */
const noticeDays = "30";
/** What people say in conversations, not what they read aloud. */
const useCases = ["conversational", "customer_support", "informative_educational"];

/** ElevenLabs: the account's voices (`GET /v2/voices`) and the shared library (`GET /v1/shared-voices`). */
export function createVoiceLibrary(account: ElevenLabsAccount, preview: VoiceLibrary["preview"]): VoiceLibrary {
  const ask = createAsk(account);
  return {
    preview,
    async search(language) {
      const [shared, own] = await Promise.all([sharedVoices(ask, language), accountVoices(ask)]);
      const read = [
        // What the library says of a voice is more than the account says of its copy.
        ...shared.map((voice) => readSharedVoice(voice, language)),
        ...own.map((voice) => readAccountVoice(voice, language)),
      ];
      const found = new Map<string, LibraryVoice>();
      for (const voice of read)
        if (voice?.languages.some((each) => each.slice(0, 2) === language) && !found.has(voice.voiceId))
          found.set(voice.voiceId, voice);
      return [...found.values()];
    },
    async withdrawn(voiceIds, by) {
      const ids = [...new Set(voiceIds)];
      const known = new Map<string, boolean>();
      for (let at = 0; at < ids.length; at += idsAtOnce)
        for (const voice of await accountVoices(ask, ids.slice(at, at + idsAtOnce))) {
          const read = standing.safeParse(voice).data;
          if (read !== undefined) known.set(read.voice_id, isGone(read, by));
        }
      const others = ids.filter((id) => !known.has(id)).slice(0, singlesAtOnce);
      const { judged, missing } = await askForEach(ask, others, by);
      for (const [id, gone] of judged) known.set(id, gone);
      // Of a key of another account, or one that may read less, every voice is missing: what is still shared is not gone.
      const shared = missing.size === 0 ? new Set<string>() : await sharedIds(ask);
      return ids.filter((id) => known.get(id) === true || (missing.has(id) && !shared.has(id)));
    },
  };
}

/** @param ids only these, at most a hundred */
async function accountVoices(ask: Ask, ids: readonly string[] = []): Promise<unknown[]> {
  const found: unknown[] = [];
  const tokens = new Set<string>();
  let token = "";
  for (let page = 0; page < accountPages; page++) {
    const query = new URLSearchParams({ page_size: String(pageSize), include_total_count: "false" });
    for (const id of ids) query.append("voice_ids", id);
    if (token !== "") query.set("next_page_token", token);
    const answer = await ask(`/v2/voices?${query.toString()}`, listedWithToken);
    found.push(...answer.voices);
    token = answer.next_page_token ?? "";
    if (answer.has_more !== true || token === "" || tokens.has(token)) break;
    tokens.add(token);
  }
  return found;
}

async function sharedVoices(ask: Ask, language: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let page = 0; page < sharedPages; page++) {
    const query = new URLSearchParams({
      page_size: String(pageSize),
      language,
      sort: "cloned_by_count",
      min_notice_period_days: noticeDays,
      // Neither dearer than the rest nor listened in to.
      include_custom_rates: "false",
      include_live_moderated: "false",
      page: String(page),
    });
    for (const useCase of useCases) query.append("use_cases", useCase);
    const answer = await ask(`/v1/shared-voices?${query.toString()}`, listed);
    found.push(...answer.voices);
    if (answer.has_more !== true || answer.voices.length === 0) break;
  }
  return found;
}

/** Ids of what the shared library offers now, in every language voices are listed for. @throws AppError `unavailable` */
async function sharedIds(ask: Ask): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const language of ["en", "es"])
    for (const voice of await sharedVoices(ask, language)) {
      const id = readSharedVoice(voice, language)?.voiceId;
      if (id !== undefined) ids.add(id);
    }
  return ids;
}

/**
 * One after the other: small plans allow two requests at once. Voices without a clear answer are left out; `missing` are
 * those of which the account knows nothing.
 */
async function askForEach(ask: Ask, ids: readonly string[], by: number) {
  const judged = new Map<string, boolean>();
  const missing = new Set<string>();
  let failures = 0;
  for (const id of ids) {
    try {
      const voice = await ask(`/v1/voices/${encodeURIComponent(id)}`, standing);
      judged.set(id, isGone(voice, by));
      failures = 0;
    } catch (error) {
      if (saysMissing(error)) missing.add(id);
      else if (++failures >= patience) break;
    }
  }
  return { judged, missing };
}

const isGone = (voice: z.infer<typeof standing>, by: number): boolean =>
  voice.sharing?.status === "copied_disabled" || (voice.sharing?.disable_at_unix ?? Infinity) * 1000 <= by;

/** Only their own word for it counts: a 404 may be an address that has moved, or a page of somebody's in between. */
const saysMissing = (error: unknown): boolean => error instanceof LibraryRefusal && error.reason === "voice_not_found";
