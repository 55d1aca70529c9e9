import type { Json } from "./vendor.ts";

/** A form's fields as a tree: `items[0][price]=x` is `{ items: { "0": { price: "x" } } }`. */
export interface FieldTree {
  [key: string]: string | FieldTree;
}

/** @param pairs names as they travel, with brackets for what lies within */
export function fieldTree(pairs: Iterable<[string, string]>): FieldTree {
  const tree: FieldTree = {};
  for (const [name, value] of pairs) {
    const path = /^[^[\]]+(\[[^[\]]*\])+$/.test(name) ? name.split(/\]?\[|\]$/).slice(0, -1) : [name];
    let at = tree;
    for (const key of path.slice(0, -1)) {
      const next = at[key];
      at = typeof next === "object" ? next : (at[key] = {});
    }
    at[path.at(-1)!] = value;
  }
  return tree;
}

/**
 * Text as the document's schema would have it: numbers, booleans, lists.
 * @param resolve follows a reference
 */
export function typedField(value: string | FieldTree, schema: Json, resolve: (schema: Json) => Json): unknown {
  const kinds = [schema, ...((resolve(schema)["anyOf"] ?? []) as Json[])].map(resolve);
  if (typeof value === "string") return typedText(value, kinds);
  const list = kinds.find(({ type }) => type === "array");
  if (list !== undefined && Object.keys(value).every((key) => /^\d*$/.test(key)))
    return Object.values(value).map((each) => typedField(each, (list["items"] ?? {}) as Json, resolve));
  const object = kinds.find((kind) => kind["properties"] ?? kind["additionalProperties"]) ?? {};
  const properties = (object["properties"] ?? {}) as Record<string, Json>;
  const others = object["additionalProperties"];
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      typedField(each, properties[key] ?? (typeof others === "object" ? (others as Json) : {}), resolve),
    ]),
  );
}

function typedText(text: string, kinds: readonly Json[]): unknown {
  const isOf = (...types: string[]) => kinds.some(({ type }) => types.includes(String(type)));
  if (isOf("integer", "number") && /^-?[\d.]+$/.test(text)) return Number(text);
  if (isOf("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
