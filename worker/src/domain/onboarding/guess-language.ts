import type { Found, ProfilePayload } from "../../contract/onboarding.ts";

type LanguageFound = ProfilePayload["language"];

/** Words that only a business which speaks Spanish has in its name. Food is not among them: a taquería speaks anything. */
const spanishName =
  /(?<!\p{L})(?:abogad[oa]s?|bufete|despacho|cl[ií]nica|consultorio|dentistas?|m[eé]dic[oa]s?|plomer[ií]a|fontaner[ií]a|peluquer[ií]a|est[eé]tica|uñas|barber[ií]a|contador(?:es|a)?|contabilidad|impuestos|inmobiliaria|bienes ra[ií]ces|limpieza|cerrajer[ií]a|electricistas?|fisioterapia|veterinari[oa]|[oó]ptica|gimnasio|taller|mec[aá]nic[oa]|servicios de|sal[oó]n de|escuela de|masajes)(?!\p{L})/iu;

/**
 * The language of a business, where its website does not say: of its country and of its name.
 * @param country ISO 3166-1 alpha-2, or null where it is not known
 * @param zone IANA
 */
export function guessLanguage(name: Found<string>, country: string | null, zone: string): LanguageFound {
  const guess = (value: LanguageFound["value"], confidence: number): LanguageFound => ({
    value,
    method: confidence > 0.3 ? "name" : "template",
    sourceUrl: null,
    confidence,
  });
  if (country === "ES" || zone === "Europe/Madrid") return guess("es-ES", 0.6);
  if (
    ["GB", "IE", "AU", "NZ"].includes(country ?? "") ||
    /^(?:Europe\/(?:London|Dublin)|Australia\/|Pacific\/Auckland)/.test(zone)
  )
    return guess("en-GB", 0.6);
  if (spanishName.test(name.value)) return guess("es-US", 0.45);
  return guess("en-US", 0.3);
}
