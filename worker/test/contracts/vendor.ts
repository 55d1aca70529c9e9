import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fieldTree, typedField } from "./form.ts";
import { stripeSupplement } from "./stripe-supplement.ts";

/** The folder with the vendors' OpenAPI documents; a clone of this project alone has none. */
const folder = process.env["CONTRACTS_DIR"] ?? "../shared/contracts";

export type Json = Record<string, unknown>;

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Json;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Json }> };
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
  security?: Json[];
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
}

/** What a fake answers with. */
export interface Answer {
  status: number;
  body: unknown;
}

/** A vendor's interface as its own document has it: judges what we send, and what our fakes answer. */
export class VendorContract {
  private readonly document: Document;

  private constructor(document: Document) {
    this.document = document;
  }

  /** Null where this machine has no contracts. */
  static open(vendor: string): VendorContract | null {
    const file = join(folder, `${vendor}.json`);
    return VendorContract.of(vendor, existsSync(file) ? readFileSync(file, "utf8") : undefined);
  }

  /**
   * The same where no file can be read, of the document's text.
   * What the document leaves out of the vendor's interface and we use is described by a supplement of our own.
   */
  static of(vendor: string, text: string | undefined): VendorContract | null {
    if (text === undefined) return null;
    const document = JSON.parse(text) as Document;
    const { paths, schemas } = vendor === "stripe" ? stripeSupplement : { paths: {}, schemas: {} };
    return new VendorContract({
      paths: { ...paths, ...document.paths },
      components: { schemas: { ...schemas, ...document.components.schemas } },
    });
  }

  /**
   * Everything wrong with a request, one line each.
   * @param request ours, whatever its origin
   */
  async faultsOf(request: Request): Promise<string[]> {
    const url = new URL(request.url);
    const found = this.find(request.method, url.pathname);
    if (found === null) return [`${request.method} ${url.pathname} is no operation`];
    const { operation, inPath } = found;
    const parameters = operation.parameters ?? [];
    const faults = parameters.flatMap((parameter) => {
      const sent =
        parameter.in === "path"
          ? inPath[parameter.name]
          : parameter.in === "query"
            ? (queried(url, parameter) ?? this.withinBrackets(url, parameter))
            : (request.headers.get(parameter.name) ?? undefined);
      if (sent === undefined) return parameter.required ? [`${parameter.name} is missing`] : [];
      const value = typeof sent === "string" || Array.isArray(sent) ? typed(sent, parameter.schema) : sent;
      return this.judge(parameter.schema, value, parameter.name);
    });
    const known = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    for (const name of url.searchParams.keys())
      if (!known.includes(name) && !known.includes(name.split("[")[0]!)) faults.push(`${name} is no query parameter`);
    if (operation.security?.length && request.headers.get("authorization") === null) faults.push("no authorization");
    return [...faults, ...(await this.bodyFaults(operation, request))];
  }

  /** Everything wrong with what a fake answers to such a request. */
  faultsOfAnswer(method: string, path: string, { status, body }: Answer): string[] {
    const found = this.find(method, path);
    if (found === null) return [`${method} ${path} is no operation`];
    const described = found.operation.responses[String(status)] ?? found.operation.responses["default"];
    const schema = described?.content?.["application/json"]?.schema;
    return schema === undefined ? [`${status} is no answer to ${method} ${path}`] : this.judge(schema, body, "answer");
  }

  /** Everything wrong with an object that reaches us otherwise, as in a webhook. */
  faultsOfObject(schema: string, value: unknown): string[] {
    return this.judge({ $ref: `#/components/schemas/${schema}` }, value, schema);
  }

  /** Everything wrong with one event of a streamed answer. */
  faultsOfEvent(method: string, path: string, event: unknown): string[] {
    const schema = this.find(method, path)?.operation.responses["200"]?.content?.["text/event-stream"]?.schema;
    return schema === undefined ? [`${method} ${path} streams nothing`] : this.judge(schema, event, "event");
  }

  private async bodyFaults({ requestBody }: Operation, request: Request): Promise<string[]> {
    // The runtime warns of .text() where a form is read.
    const text = new TextDecoder().decode(await request.arrayBuffer());
    if (requestBody === undefined) return text === "" ? [] : ["a body where none belongs"];
    const type = request.headers.get("content-type")?.split(";")[0] ?? "";
    const schema = requestBody.content[type]?.schema;
    if (schema === undefined)
      return text === "" && !requestBody.required ? [] : [`the body is sent as ${type || "nothing"}`];
    if (type === "application/json") return this.judge(schema, JSON.parse(text), "body");
    const properties = (this.resolved(schema)["properties"] ?? {}) as Record<string, Json>;
    const pairs = [...new URLSearchParams(text)];
    const unknown = pairs.filter(([field]) => properties[field.split("[")[0]!] === undefined);
    const sent = typedField(fieldTree(pairs.filter((pair) => !unknown.includes(pair))), schema, (of) =>
      this.resolved(of),
    );
    return [...unknown.map(([field]) => `${field} is no field`), ...this.judge(schema, sent, "body")];
  }

  /** An object or a list in the query: `recurring[usage_type]=metered`. */
  private withinBrackets(url: URL, { name, schema }: Parameter): unknown {
    const pairs = [...url.searchParams].filter(([key]) => key.startsWith(`${name}[`));
    const value = fieldTree(pairs)[name];
    return value === undefined ? undefined : typedField(value, schema, (of) => this.resolved(of));
  }

  private judge(schema: Json, value: unknown, where: string): string[] {
    const whole = { ...this.localised(schema), definitions: this.localised(this.document.components.schemas) };
    const verdict = z.fromJSONSchema(whole, { defaultTarget: "openapi-3.0" }).safeParse(value);
    return (verdict.error?.issues ?? []).map(({ path, message }) => `${[where, ...path].join(".")}: ${message}`);
  }

  /** The document's references, as they are within one schema. */
  private localised(schemas: Json): Json {
    const text = JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/definitions/");
    // What may be asked for whole is an id otherwise.
    return JSON.parse(text, (_key, value: Json | null) =>
      value?.["x-expandable"] === true
        ? { anyOf: [{ type: "string" }, { type: "object" }], nullable: value["nullable"] === true }
        : value,
    ) as Json;
  }

  private resolved(schema: Json): Json {
    const name = /^#\/components\/schemas\/(.+)$/.exec(String(schema["$ref"]))?.[1];
    return name === undefined ? schema : this.resolved(this.document.components.schemas[name] ?? {});
  }

  private find(method: string, path: string): { operation: Operation; inPath: Record<string, string> } | null {
    for (const [template, item] of Object.entries(this.document.paths)) {
      const pattern = new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+?)")}$`);
      const match = pattern.exec(path);
      const operation = item[method.toLowerCase()];
      if (match !== null && operation !== undefined) return { operation, inPath: decoded({ ...match.groups }) };
    }
    return null;
  }
}

const decoded = (inPath: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(inPath).map(([name, text]) => [name, decodeURIComponent(text)]));

/** A list repeats its name. */
function queried(url: URL, { name, schema }: Parameter): string | string[] | undefined {
  const kinds = [schema, ...((schema["anyOf"] ?? []) as Json[])];
  const values = url.searchParams.getAll(name);
  if (values.length === 0) return undefined;
  return kinds.some((kind) => kind["type"] === "array") ? values : values[0];
}

/** Parameters and form fields travel as text. */
function typed(text: string | string[], schema: Json): unknown {
  if (typeof text !== "string") return text;
  if (schema["type"] === "integer" || schema["type"] === "number") return Number(text);
  // One of several kinds, most often a number or nothing.
  const kinds = (schema["anyOf"] ?? []) as Json[];
  if (kinds.some(({ type }) => type === "integer" || type === "number") && /^-?[\d.]+$/.test(text)) return Number(text);
  if ([schema, ...kinds].some(({ type }) => type === "boolean"))
    return text === "true" ? true : text === "false" ? false : text;
  return text;
}
