import type { MicrodataItem } from "../../../domain/onboarding/page-material.ts";
import type { Attributes } from "./tokens.ts";

/** An item whose element is still open. */
export interface OpenItem extends MicrodataItem {
  properties: Record<string, (string | MicrodataItem)[]>;
}

/** Begins an item: `itemscope` with its `itemtype`, of several the first. */
export const itemOf = (attributes: Attributes): OpenItem => ({
  type: attributes.get("itemtype")?.trim().split(/\s+/)[0] || null,
  properties: Object.create(null) as OpenItem["properties"],
});

/** Gives an item a value under each of the names in `itemprop`. */
export function addProperty(item: OpenItem, itemprop: string, value: string | MicrodataItem): void {
  for (const name of itemprop.trim().split(/\s+/)) if (name !== "") (item.properties[name] ??= []).push(value);
}

const addressed = new Set(["a", "area", "link"]);
const sourced = new Set(["audio", "embed", "iframe", "img", "source", "track", "video"]);

/**
 * The value an attribute gives a property (html.spec.whatwg.org, 5.2.4), or null where its text does. `content` counts on
 * every element, as search engines take it.
 * @param absolute resolves an address against the page's
 */
export function propertyValue(
  name: string,
  attributes: Attributes,
  absolute: (href: string) => string | null,
): string | null {
  const content = attributes.get("content");
  if (content !== undefined) return content.trim();
  const address = attributes.get(addressed.has(name) ? "href" : sourced.has(name) ? "src" : "");
  if (address !== undefined) return absolute(address) ?? address.trim();
  if (name === "time") return attributes.get("datetime")?.trim() ?? null;
  if (name === "data" || name === "meter") return attributes.get("value")?.trim() ?? null;
  return name === "meta" || name === "link" ? "" : null;
}
