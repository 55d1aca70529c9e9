/**
 * What a web page holds, taken out of its markup and nothing concluded yet. The reader fills it, detection reads it; both
 * sides are tested apart.
 */
export interface PageMaterial {
  /** Where it was found, after redirects. */
  url: string;
  title: string | null;
  /** `<html lang>`, as written. */
  lang: string | null;
  /** `<meta name>` and `<meta property>` (OpenGraph and its like), by lower-case name; of repeated ones the first. */
  meta: Readonly<Record<string, string>>;
  /** Each `application/ld+json` block that could be read. */
  jsonLd: readonly unknown[];
  microdata: readonly MicrodataItem[];
  links: readonly PageLink[];
  /** Where a browser goes from here by itself, or what it shows in this page's place: a refresh, or frames. Absolute. */
  leadsTo?: { how: "refresh" | "frames"; urls: readonly string[] };
  /** Visible text in the order of the document, without scripts, styles and hidden parts. */
  blocks: readonly TextBlock[];
}

/** An item of HTML microdata. `type` is its `itemtype`, such as `https://schema.org/Dentist`. */
export interface MicrodataItem {
  type: string | null;
  properties: Readonly<Record<string, readonly (string | MicrodataItem)[]>>;
}

export interface PageLink {
  /** Absolute, or `tel:` and `mailto:` as written. */
  href: string;
  text: string;
}

/** A piece of text that stands by itself. A table row is its cells. */
export type TextBlock =
  /** One without text begins the foot of the page. */
  | { kind: "heading"; level: number; text: string }
  | { kind: "text" | "item" | "term" | "definition" | "address"; text: string }
  | { kind: "row"; cells: readonly string[] };
