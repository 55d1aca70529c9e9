import type { PostalAddress } from "../../contract/onboarding.ts";

/** The IANA zone of a postal address, or null where the address does not tell. */
export function zoneOfAddress(_address: PostalAddress): string | null {
  return null;
}
