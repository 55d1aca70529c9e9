import type { PostalAddress } from "@contract";

/** An address as it stands on a letter; what is not known is left out. */
export function addressLines({ street, city, region, postalCode, country }: PostalAddress): string[] {
  const place = [city, [region, postalCode].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return [street, place, country === "US" ? null : country].filter((line): line is string => !!line);
}

export const noAddress: PostalAddress = { street: null, city: null, region: null, postalCode: null, country: null };

/** A typed address: spaces around are dropped, an empty field is unknown, and nothing at all is no address. */
export function typedAddress(typed: Readonly<Record<keyof PostalAddress, string>>): PostalAddress | null {
  const known = (text: string) => (text.trim() === "" ? null : text.trim());
  const address: PostalAddress = {
    street: known(typed.street),
    city: known(typed.city),
    region: known(typed.region),
    postalCode: known(typed.postalCode),
    country: known(typed.country)?.toUpperCase() ?? null,
  };
  return Object.values(address).every((part) => part === null) ? null : address;
}
