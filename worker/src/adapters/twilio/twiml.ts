/** TwiML as data. The SDK's builder writes several ConversationRelay attributes in the wrong case, so it is not used. */
export interface Verb {
  name: string;
  attributes: Record<string, string | number | boolean>;
  children: (Verb | string)[];
}

export const verb = (name: string, attributes: Verb["attributes"] = {}, ...children: Verb["children"]): Verb => ({
  name,
  attributes,
  children,
});

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

// XML 1.0 has no way to write most control characters; they are dropped.
const escape = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => entities[character] ?? "")
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

function write(node: Verb | string): string {
  if (typeof node === "string") return escape(node);
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  const open = `<${node.name}${attributes.join("")}`;
  return node.children.length === 0 ? `${open}/>` : `${open}>${node.children.map(write).join("")}</${node.name}>`;
}

/** A whole TwiML document. */
export const twiml = (...verbs: Verb[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${write(verb("Response", {}, ...verbs))}`;
