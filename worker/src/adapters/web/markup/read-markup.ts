import type { MicrodataItem, PageLink, TextBlock } from "../../../domain/onboarding/page-material.ts";
import { BlockWriter, collapse, type LineKind } from "./blocks.ts";
import { apart, isBlock, voidElements } from "./elements.ts";
import { addProperty, itemOf, type OpenItem, propertyValue } from "./microdata.ts";
import { type OpenElement, OpenElements } from "./open-elements.ts";
import { type Attributes, type MarkupVisitor, scanMarkup } from "./tokens.ts";

interface Element extends OpenElement {
  hidden: boolean;
  /** What its lines are. */
  kind: LineKind;
  /** The item of microdata it stands in. */
  item: OpenItem | null;
}

/** Text that is wanted beside the blocks: of a link, or of a property. */
interface Collected {
  text: string;
}

export interface MarkupContent {
  blocks: TextBlock[];
  links: PageLink[];
  microdata: MicrodataItem[];
}

const mostLinks = 3000;
const mostItems = 2000;
/** Properties and links do not stand deeper in one another. */
const mostCollected = 16;
/** Of a link or a property, characters. */
const longestCollected = 5000;
/** What is struck out is no longer said: a price before the sale. */
const struckOut: ReadonlySet<string> = new Set(["del", "s", "strike"]);
/** Their footers are their own, not the page's. */
const parts: ReadonlySet<string> = new Set(["article", "section", "main", "aside", "blockquote", "figure", "li", "td"]);
const root = { hidden: false, kind: "text", item: null } as const;

/**
 * Reads markup without scripts, styles and the like. What is hidden is no text and no telephone link, but its microdata
 * counts: it is written for machines.
 * @param base what addresses are relative to
 */
export function readMarkup(markup: string, base: string): MarkupContent {
  const reader = new MarkupReader(base);
  scanMarkup(markup, reader);
  return reader.finish();
}

class MarkupReader implements MarkupVisitor {
  private readonly base: string;
  private readonly opened = new OpenElements<Element>();
  private readonly writer = new BlockWriter();
  private readonly collecting = new Set<Collected>();
  private readonly links: PageLink[] = [];
  private readonly items: MicrodataItem[] = [];

  constructor(base: string) {
    this.base = base;
  }

  private get around(): Pick<Element, "hidden" | "kind" | "item"> {
    return this.opened.top ?? root;
  }

  text(text: string): void {
    for (const collected of this.collecting) collected.text += text;
    const { top } = this.opened;
    if (top?.hidden) return;
    if (top?.name !== "pre") return this.writer.write(text);
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) this.writer.end(top.kind);
      this.writer.write(line);
    }
  }

  open(name: string, attributes: Attributes): void {
    const block = isBlock(name);
    this.opened.begin(name);
    if (block) this.endLine();
    const { around } = this;
    const element: Element = {
      name,
      block,
      hidden: around.hidden || struckOut.has(name) || isHidden(attributes),
      kind: kindOf(name, attributes) ?? around.kind,
      item: around.item,
      end: null,
    };
    const ends: (() => void)[] = [];
    if (attributes.has("itemscope") || attributes.has("itemprop")) this.readProperty(element, attributes, ends);
    if (name === "a" || name === "area") this.readLink(element, attributes, ends);
    if (voidElements.has(name)) {
      if (name === "br" || name === "hr") this.lineBreak(element);
      for (const collected of this.collecting) if (name === "img") collected.text += attributes.get("alt") ?? "";
      for (const end of ends) end();
      return;
    }
    if (name === "footer" && !element.hidden && !this.opened.isAnyOpen(parts)) this.writer.startFoot();
    if (!element.hidden) ends.push(this.place(element));
    element.end = () => {
      for (const end of ends) end();
    };
    this.opened.push(element);
  }

  close(name: string): void {
    // Browsers take `</br>` for `<br>`, and `</p>` without a start for an empty paragraph.
    if (name === "br" || name === "p") this.lineBreak(this.around);
    this.opened.close(name);
  }

  finish(): MarkupContent {
    this.opened.closeAll();
    this.endLine();
    return { blocks: this.writer.blocks, links: this.links, microdata: this.items };
  }

  /** Tells the writer that the element begins. @returns what tells it that it ends */
  private place({ name, block, kind }: Element): () => void {
    const { writer } = this;
    if (name === "tr") writer.startRow();
    if (name === "td" || name === "th") writer.startCell();
    if (block)
      return () => {
        this.endLine(kind);
        if (name === "tr") writer.endRow();
      };
    writer.inlineStart(apart.has(name));
    const from = writer.length;
    return () => {
      if (name === "sup") writer.raised(from);
      writer.inlineEnd(from, apart.has(name));
    };
  }

  private endLine(kind = this.around.kind): void {
    for (const collected of this.collecting) collected.text += " ";
    this.writer.end(kind);
  }

  /** A heading stays one, however it is broken. */
  private lineBreak({ kind, hidden }: Pick<Element, "kind" | "hidden">): void {
    if (hidden) return;
    if (!kind.startsWith("h")) return this.endLine(kind);
    this.writer.write(" ");
    for (const collected of this.collecting) collected.text += " ";
  }

  private readProperty(element: Element, attributes: Attributes, ends: (() => void)[]): void {
    const outer = element.item;
    const names = attributes.get("itemprop");
    if (attributes.has("itemscope")) {
      const item = itemOf(attributes);
      element.item = item;
      if (names !== undefined && outer !== null) addProperty(outer, names, item);
      else if (this.items.length < mostItems) this.items.push(item);
      return;
    }
    if (outer === null || names === undefined) return;
    const value = propertyValue(element.name, attributes, (href) => this.absolute(href));
    if (value !== null) return addProperty(outer, names, value);
    this.collect(ends, (text) => addProperty(outer, names, text));
  }

  private readLink({ hidden }: Element, attributes: Attributes, ends: (() => void)[]): void {
    if (this.links.length >= mostLinks) return;
    const written = attributes.get("href")?.trim() ?? "";
    const href = /^(?:tel|mailto):/i.test(written) ? (hidden ? null : written) : this.absolute(written);
    if (href === null || written === "") return;
    const link: PageLink = { href, text: "" };
    this.links.push(link);
    const label = attributes.get("aria-label") ?? attributes.get("title") ?? attributes.get("alt") ?? "";
    this.collect(ends, (text) => (link.text = text || collapse(label)));
  }

  private collect(ends: (() => void)[], take: (text: string) => void): void {
    const collected: Collected = { text: "" };
    if (this.collecting.size < mostCollected) this.collecting.add(collected);
    ends.push(() => {
      this.collecting.delete(collected);
      take(collapse(collected.text).slice(0, longestCollected));
    });
  }

  private absolute(href: string): string | null {
    const url = URL.parse(href.trim(), this.base);
    return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
  }
}

const isHidden = (attributes: Attributes): boolean =>
  attributes.size > 0 &&
  ((attributes.has("hidden") && attributes.get("hidden") !== "until-found") ||
    attributes.get("aria-hidden") === "true" ||
    /display\s*:\s*none/i.test(attributes.get("style") ?? ""));

function kindOf(name: string, attributes: Attributes): LineKind | null {
  if (/^h[1-6]$/.test(name)) return name as LineKind;
  if (attributes.get("role") === "heading") {
    const level = attributes.get("aria-level") ?? "2";
    return /^[1-6]$/.test(level) ? (`h${level}` as LineKind) : "h2";
  }
  switch (name) {
    case "li":
      return "item";
    case "dt":
      return "term";
    case "dd":
      return "definition";
    case "address":
      return "address";
    case "td":
    case "th":
      return "text";
    default:
      return null;
  }
}
