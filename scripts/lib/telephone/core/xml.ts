/** An XML element as TwiML uses it: no namespaces, text only as children of text. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Element[];
  /** All character data inside it, entities resolved, trimmed. */
  text: string;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|([\s\S])/g;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/**
 * Reads one XML document.
 * @throws Error that says what is malformed; Twilio ends a call over such a document (error 12100)
 */
export function readXml(source: string): Element {
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [top];
  for (const [, cdata, closing, opening, attributes, selfClosing, text, stray] of source.trim().matchAll(token)) {
    const inner = open.at(-1) ?? top;
    if (stray !== undefined) throw new Error(`malformed XML near ${JSON.stringify(stray)}`);
    if (cdata !== undefined) inner.text += cdata;
    if (text !== undefined) inner.text += resolveEntities(text);
    if (opening !== undefined) {
      const element = { name: opening, attributes: readAttributes(attributes ?? ""), children: [], text: "" };
      if (selfClosing === "/") close(element, inner);
      else open.push(element);
    }
    if (closing !== undefined) {
      if (open.length === 1 || inner.name !== closing)
        throw new Error(`malformed XML: </${closing}> closes <${inner.name}>`);
      open.pop();
      close(inner, open.at(-1) ?? top);
    }
  }
  const [root, ...more] = top.children;
  if (open.length > 1) throw new Error(`malformed XML: <${open.at(-1)?.name}> is never closed`);
  if (root === undefined || more.length > 0 || top.text.trim() !== "")
    throw new Error("XML needs exactly one root element");
  return root;
}

const close = (element: Open, into: Open): void => void into.children.push({ ...element, text: element.text.trim() });

function readAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name in found) throw new Error(`malformed XML: attribute ${name} is given twice`);
    found[name] = resolveEntities(double ?? single ?? "");
  }
  return found;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  return text.replaceAll(/&(#x[\da-f]+|#\d+|\w+)?(;?)/gi, (whole, name: string | undefined, semicolon) => {
    const resolved = name === undefined || semicolon === "" ? undefined : (numeric(name) ?? named[name]);
    if (resolved === undefined) throw new Error(`malformed XML: ${whole} is no entity`);
    return resolved;
  });
}

function numeric(name: string): string | undefined {
  if (!name.startsWith("#")) return undefined;
  const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
