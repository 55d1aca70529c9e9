import { areaCodeOf } from "./area-code-of.ts";
import { placeOfAreaCode } from "./zone-of-area-code.ts";

/** Countries outside North America whose callers we can speak with, by calling code; of several zones the most people's. */
const zones: Readonly<Record<string, string>> = {
  33: "Europe/Paris",
  34: "Europe/Madrid",
  39: "Europe/Rome",
  41: "Europe/Zurich",
  43: "Europe/Vienna",
  44: "Europe/London",
  49: "Europe/Berlin",
  51: "America/Lima",
  52: "America/Mexico_City",
  54: "America/Argentina/Buenos_Aires",
  56: "America/Santiago",
  57: "America/Bogota",
  61: "Australia/Sydney",
  64: "Pacific/Auckland",
  353: "Europe/Dublin",
  502: "America/Guatemala",
  503: "America/El_Salvador",
  504: "America/Tegucigalpa",
  506: "America/Costa_Rica",
  507: "America/Panama",
  593: "America/Guayaquil",
};

/** The IANA zone of a number in E.164, or null where the number does not tell. */
export function zoneOfPhone(phone: string): string | null {
  const areaCode = areaCodeOf(phone);
  if (areaCode !== null) return placeOfAreaCode(areaCode)?.zone ?? null;
  return zones[phone.slice(1, 3)] ?? zones[phone.slice(1, 4)] ?? null;
}
