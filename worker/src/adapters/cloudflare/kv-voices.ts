import { within } from "../../within.ts";
import type { StoredVoices, VoiceShelf } from "../ports/voices.ts";

/** Grows with every change to the shape of what is stored: an older Worker's is then a miss. */
const key = (language: string): string => `voices:1:${language}`;

const checked = "voices:checked";

/** Seconds; nobody trusts anything older. */
const keptFor = 2 * 86_400;
/** Milliseconds somebody who looks for a voice waits for the store. */
const patience = 1000;

/** What voice libraries last said, in Workers KV. */
export function createKvVoices(kv: KVNamespace): VoiceShelf {
  return {
    get: async (language) =>
      within(patience, "KV", kv.get<StoredVoices>(key(language), { type: "json", cacheTtl: 60 })),
    put: async (language, stored) => kv.put(key(language), JSON.stringify(stored), { expirationTtl: keptFor }),
    checkedAt: async () => within(patience, "KV", kv.get<number>(checked, { type: "json" })),
    setCheckedAt: async (at) => kv.put(checked, JSON.stringify(at), { expirationTtl: keptFor }),
  };
}
