import { decodeEntities } from "./entities.ts";

/** Told what stands in a piece of markup, in its order. Names are lower case, references decoded. */
export interface MarkupVisitor {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

export type Attributes = ReadonlyMap<string, string>;

const none: Attributes = new Map();
const tagName = /[a-zA-Z][^\s/>]*/y;
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
/** A tag with more is not one that a person wrote. */
const mostAttributes = 200;

/** Takes markup apart that holds no scripts or other elements whose content is no markup. Time grows with its length alone. */
export function scanMarkup(markup: string, visitor: MarkupVisitor): void {
  let at = 0;
  while (at < markup.length) {
    const start = markup.indexOf("<", at);
    if (start < 0) return visitor.text(decodeEntities(markup.slice(at)));
    if (start > at) visitor.text(decodeEntities(markup.slice(at, start)));
    at = scanTag(markup, start, visitor);
  }
}

/** @returns where the markup goes on */
function scanTag(markup: string, start: number, visitor: MarkupVisitor): number {
  const next = markup[start + 1];
  if (next === "!" || next === "?") {
    const ending = markup.startsWith("!--", start + 1) ? "-->" : ">";
    // From the mark on, because `<!-->` is a whole comment.
    return after(markup, ending, start + 2);
  }
  const closes = next === "/";
  tagName.lastIndex = start + (closes ? 2 : 1);
  const name = tagName.exec(markup)?.[0].toLowerCase();
  if (name === undefined) {
    if (closes) return after(markup, ">", start + 2);
    visitor.text("<");
    return start + 1;
  }
  let attributes: Map<string, string> | undefined;
  let at = tagName.lastIndex;
  for (let count = 0; count < mostAttributes; count += 1) {
    attribute.lastIndex = at;
    const match = attribute.exec(markup);
    if (match === null) break;
    at = attribute.lastIndex;
    const key = (match[1] ?? "").toLowerCase();
    attributes ??= new Map();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ""));
  }
  if (closes) visitor.close(name);
  else visitor.open(name, attributes ?? none);
  return after(markup, ">", at);
}

function after(markup: string, ending: string, from: number): number {
  const found = markup.indexOf(ending, from);
  return found < 0 ? markup.length : found + ending.length;
}
