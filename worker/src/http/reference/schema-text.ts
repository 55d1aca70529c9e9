/** A schema as it stands in an OpenAPI document. */
export type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const schemasIn = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

/**
 * Writes a schema the way a programmer would say it: `{ id: string, startsAt: string (date-time), notes?: string }`.
 * @param indent of the lines inside an object
 */
export function schemaText(schema: Schema, indent = ""): string {
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map((one) => JSON.stringify(one)).join(" | ");
  const choices = schemasIn(schema["anyOf"] ?? schema["oneOf"]);
  if (choices.length > 0) return choices.map((one) => schemaText(one, indent)).join(" | ");
  const types = [schema["type"]]
    .flat()
    .filter((type) => type !== undefined)
    .map(String);
  if (types.length === 0) return "anything";
  return types.map((type) => typeText(type, schema, indent)).join(" | ");
}

function typeText(type: string, schema: Schema, indent: string): string {
  if (type === "object") return objectText(schema, indent);
  if (type !== "array") return withFormat(type, schema);
  const tuple = schemasIn(schema["prefixItems"]);
  if (tuple.length > 0) return `[${tuple.map((one) => schemaText(one, indent)).join(", ")}]`;
  const item = isSchema(schema["items"]) ? schemaText(schema["items"], indent) : "anything";
  return item.includes(" | ") && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
}

function withFormat(type: string, schema: Schema): string {
  const { format, minimum, maximum, minLength, maxLength } = schema;
  const limits = [
    typeof format === "string" ? format : "",
    range(minimum, maximum, ""),
    range(minLength, maxLength, " characters"),
  ].filter((limit) => limit !== "");
  return limits.length === 0 ? type : `${type} (${limits.join(", ")})`;
}

function range(from: unknown, to: unknown, unit: string): string {
  // The bounds of a double's safe integers are nobody's limit.
  const shown = [from, to].map((one) => (typeof one === "number" && Math.abs(one) < 2 ** 53 - 1 ? String(one) : ""));
  return shown.join("") === "" ? "" : `${shown.join("…")}${unit}`;
}

function objectText(schema: Schema, indent: string): string {
  const properties = isSchema(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const inner = `${indent}  `;
  const lines = properties.map(([name, value]) => {
    const text = isSchema(value) ? schemaText(value, inner) : "anything";
    return `${inner}${name}${required.includes(name) ? "" : "?"}: ${text}`;
  });
  const others = schema["additionalProperties"];
  if (isSchema(others)) lines.push(`${inner}[any key]: ${schemaText(others, inner)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
}
