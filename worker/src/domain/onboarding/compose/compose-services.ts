import { type Service, service } from "../../../contract/agent-config.ts";
import type { ProfilePayload } from "../../../contract/onboarding.ts";
import { languageOf } from "../../conversation/language.ts";
import type { Industry } from "../../industries/industry.ts";
import { nearestService } from "../../industries/nearest-service.ts";
import { slugIds } from "./slug-ids.ts";

/** As many as a configuration may hold. */
const most = 100;

/**
 * The services callers can book. One whose length is not known takes as long as the most similar one of the trade usually
 * does. Where only what is usual was found, it is that of the industry and language now known, which the owner may have
 * corrected since.
 */
export function composeServices(profile: ProfilePayload, industry: Industry): Service[] {
  const language = languageOf({ language: profile.language.value });
  const id = slugIds("svc");
  const found = profile.services.filter(({ method }) => method !== "template").map(({ value }) => value);
  if (found.length === 0 && profile.services.length > 0) {
    return industry.services.map(({ name, ...times }) => ({
      id: id(name[language]),
      name: name[language],
      ...times,
      priceCents: null,
    }));
  }
  const names = new Set<string>();
  return found.slice(0, most).flatMap(({ name, durationMinutes, priceCents }) => {
    const key = name.trim().toLowerCase();
    if (names.has(key)) return [];
    names.add(key);
    const like = nearestService(name, industry, language);
    const offered = service.safeParse({
      id: id(name.trim()),
      name,
      durationMinutes: durationMinutes ?? like?.durationMinutes ?? industry.services[0]?.durationMinutes ?? 30,
      bufferMinutes: like?.bufferMinutes ?? 0,
      priceCents,
    });
    return offered.success ? [offered.data] : [];
  });
}
