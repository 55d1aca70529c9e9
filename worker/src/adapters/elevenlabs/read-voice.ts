import { z } from "zod";
import type { LibraryVoice } from "../ports/voices.ts";

/** Anything but text counts as nothing. */
const text = z.string().trim().min(1).nullable().catch(null).default(null);
const count = z.number().finite().min(0).nullable().catch(null).default(null);
const flag = z.boolean().nullable().catch(null).default(null);

const spoken = z.array(
  z
    .object({ language: text, locale: text, preview_url: text })
    .catch({ language: null, locale: null, preview_url: null }),
);
const common = {
  voice_id: z.string().regex(/^[A-Za-z0-9]{1,100}$/),
  name: z.string().trim().min(1),
  category: text,
  preview_url: text,
  verified_languages: spoken.nullable().catch(null).default(null),
};

const accountVoice = z.object({
  ...common,
  labels: z.record(z.string(), z.unknown()).nullable().catch(null).default(null),
  is_owner: flag,
  sharing: z
    .object({ status: text, cloned_by_count: count, notice_period: count })
    .nullable()
    .catch(null)
    .default(null),
});

const sharedVoice = z.object({
  ...common,
  public_owner_id: text,
  accent: text,
  gender: text,
  age: text,
  descriptive: text,
  use_case: text,
  language: text,
  locale: text,
  cloned_by_count: count,
  notice_period: count,
});

/**
 * A voice of the account, whose traits are in `labels`. Null where it cannot be read, and for one that the account keeps
 * to itself: the carrier speaks with an account of its own and cannot see it.
 * @param wanted language code in which the voice is to be heard, where there is such a sample
 */
export function readAccountVoice(given: unknown, wanted: string): LibraryVoice | null {
  const voice = accountVoice.safeParse(given).data;
  if (voice === undefined) return null;
  const { sharing, is_owner, category } = voice;
  if (is_owner === true && category !== "premade" && sharing?.status !== "enabled") return null;
  const label = (...names: string[]) => {
    for (const name of names) {
      const value = text.parse(voice.labels?.[name]);
      if (value !== null) return value;
    }
    return null;
  };
  return describe(voice, wanted, {
    publicOwnerId: null,
    // The voices that come with an account say so nowhere: they are English.
    language: label("language", "locale") ?? (category === "premade" ? "en" : null),
    locale: label("locale"),
    gender: label("gender"),
    age: label("age"),
    accent: label("accent"),
    descriptive: label("descriptive", "description"),
    useCase: label("use_case", "use case"),
    popularity: sharing?.cloned_by_count ?? 0,
    noticeDays: sharing?.notice_period ?? null,
  });
}

/** The same of a voice of the shared library, whose traits are its own fields. */
export function readSharedVoice(given: unknown, wanted: string): LibraryVoice | null {
  const voice = sharedVoice.safeParse(given).data;
  // Famous voices may not be had for a business's telephone.
  if (voice === undefined || voice.category === "famous") return null;
  return describe(voice, wanted, {
    publicOwnerId: voice.public_owner_id,
    language: voice.language,
    locale: voice.locale,
    gender: voice.gender,
    age: voice.age,
    accent: voice.accent,
    descriptive: voice.descriptive,
    useCase: voice.use_case,
    popularity: voice.cloned_by_count ?? 0,
    noticeDays: voice.notice_period,
  });
}

interface Traits extends Pick<LibraryVoice, "publicOwnerId" | "popularity" | "noticeDays"> {
  language: string | null;
  locale: string | null;
  gender: string | null;
  age: string | null;
  accent: string | null;
  descriptive: string | null;
  useCase: string | null;
}

function describe(voice: z.infer<z.ZodObject<typeof common>>, wanted: string, traits: Traits): LibraryVoice {
  const verified = voice.verified_languages ?? [];
  const locale = traits.locale ?? localeOfAccent(traits);
  const languages = [locale, traits.language, ...verified.flatMap((each) => [each.locale, each.language])];
  const gender = traits.gender?.toLowerCase();
  const sample = verified.find((each) => languageTag(each.language)?.slice(0, 2) === wanted)?.preview_url ?? null;
  return {
    voiceId: voice.voice_id,
    publicOwnerId: traits.publicOwnerId,
    // What a profile can hold, without what no name has.
    name:
      voice.name
        .replace(/\p{C}+/gu, " ")
        .trim()
        .slice(0, 100) || voice.voice_id,
    languages: [...new Set(languages.flatMap((language) => languageTag(language) ?? []))],
    gender: gender === "female" || gender === "male" ? gender : null,
    age: underscored(traits.age),
    accent: traits.accent?.toLowerCase() ?? null,
    descriptives: listed(traits.descriptive).map((each) => each.toLowerCase()),
    useCases: listed(traits.useCase).flatMap((each) => underscored(each) ?? []),
    category: voice.category,
    previewUrl: webAddress(sample) ?? webAddress(voice.preview_url),
    popularity: traits.popularity,
    noticeDays: traits.noticeDays,
  };
}

/** Where an accent is from; the account's voices have no locale. */
const regions: Readonly<Record<string, string>> = {
  american: "en-US",
  british: "en-GB",
  australian: "en-AU",
  irish: "en-IE",
  mexican: "es-MX",
  colombian: "es-CO",
  "latin american": "es-US",
  peninsular: "es-ES",
  castilian: "es-ES",
};

function localeOfAccent({ accent, language }: Traits): string | null {
  const locale = regions[accent?.toLowerCase() ?? ""];
  return locale !== undefined && language?.slice(0, 2) === locale.slice(0, 2) ? locale : null;
}

const languageTag = (given: string | null): string | null =>
  /^[a-z]{2}(-[A-Za-z]{2})?$/.test(given ?? "") ? given : null;
/** `middle aged`, `middle-aged` and `middle_aged` are all to be met. */
const underscored = (given: string | null): string | null => given?.toLowerCase().replaceAll(/[\s-]+/g, "_") ?? null;
const listed = (given: string | null): string[] =>
  (given ?? "")
    .split(/[,;/]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

function webAddress(given: string | null): string | null {
  const url = given === null ? null : URL.parse(given);
  return url !== null && /^https?:$/.test(url.protocol) && given!.length <= 1000 ? url.href : null;
}
