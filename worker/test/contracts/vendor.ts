import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The folder with the vendors' OpenAPI documents; a clone of this project alone has none. */
const folder = process.env["CONTRACTS_DIR"] ?? "../shared/contracts";

type Json = Record<string, unknown>;

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
    return VendorContract.of(existsSync(file) ? readFileSync(file, "utf8") : undefined);
  }

  /** The same where no file can be read, of the document's text. */
  static of(document: string | undefined): VendorContract | null {
    return document === undefined ? null : new VendorContract(JSON.parse(document) as Document);
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
            ? queried(url, parameter)
            : (request.headers.get(parameter.name) ?? undefined);
      if (sent === undefined) return parameter.required ? [`${parameter.name} is missing`] : [];
      return this.judge(parameter.schema, typed(sent, parameter.schema), parameter.name);
    });
    const known = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    for (const name of url.searchParams.keys()) if (!known.includes(name)) faults.push(`${name} is no query parameter`);
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

  /** Everything wrong with one event of a streamed answer. */
  faultsOfEvent(method: string, path: string, event: unknown): string[] {
    const schema = this.find(method, path)?.operation.responses["200"]?.content?.["text/event-stream"]?.schema;
    return schema === undefined ? [`${method} ${path} streams nothing`] : this.judge(schema, event, "event");
  }

  private async bodyFaults({ requestBody }: Operation, request: Request): Promise<string[]> {
    const text = await request.text();
    if (requestBody === undefined) return text === "" ? [] : ["a body where none belongs"];
    const type = request.headers.get("content-type")?.split(";")[0] ?? "";
    const schema = requestBody.content[type]?.schema;
    if (schema === undefined)
      return text === "" && !requestBody.required ? [] : [`the body is sent as ${type || "nothing"}`];
    if (type === "application/json") return this.judge(schema, JSON.parse(text), "body");
    const properties = (this.resolved(schema)["properties"] ?? {}) as Record<string, Json>;
    const sent: Json = {};
    const unknown: string[] = [];
    for (const [field, value] of new URLSearchParams(text)) {
      const [, name = field, key] = /^(\w+)\[(\w+)\]$/.exec(field) ?? [];
      const property = properties[name];
      if (property === undefined) unknown.push(`${field} is no field`);
      else if (key === undefined) sent[name] = typed(value, property);
      // An object's own fields travel in brackets: `metadata[key]`.
      else sent[name] = { ...(sent[name] as Json | undefined), [key]: decodeURIComponent(value) };
    }
    return [...unknown, ...this.judge(schema, sent, "body")];
  }

  private judge(schema: Json, value: unknown, where: string): string[] {
    const whole = { ...this.localised(schema), definitions: this.localised(this.document.components.schemas) };
    const verdict = z.fromJSONSchema(whole, { defaultTarget: "openapi-3.0" }).safeParse(value);
    return (verdict.error?.issues ?? []).map(({ path, message }) => `${[where, ...path].join(".")}: ${message}`);
  }

  /** The document's references, as they are within one schema. */
  private localised(schemas: Json): Json {
    return JSON.parse(JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/definitions/")) as Json;
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
      if (match !== null && operation !== undefined) return { operation, inPath: { ...match.groups } };
    }
    return null;
  }
}

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
  return decodeURIComponent(text);
}
