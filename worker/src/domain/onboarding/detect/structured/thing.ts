import type { MicrodataItem, PageMaterial } from "../../page-material.ts";
import { unescaped } from "../html-text.ts";
import { oneLine } from "../plain.ts";

/** An item of schema.org, however the page writes it. */
export interface Thing {
  /** Without the vocabulary: `Dentist`. */
  types: readonly string[];
  properties: Map<string, readonly Value[]>;
}
export type Value = string | Thing;

/** A page's things, the outermost first and each with those it holds. */
export interface PageThings {
  url: string;
  method: "json-ld" | "microdata";
  things: readonly Thing[];
}

/** A page that says more than this says it of something else, or to keep us busy. */
const MOST_THINGS = 3000;
const MOST_VALUES = 20_000;
const LONGEST_TEXT = 4000;

/** What a page says in the schema.org vocabulary; references by `@id` are followed across its blocks. */
export function pageThings(page: PageMaterial): PageThings[] {
  return [
    { url: page.url, method: "json-ld", things: fromJsonLd(page.jsonLd) },
    { url: page.url, method: "microdata", things: fromMicrodata(page.microdata) },
  ];
}

function fromJsonLd(blocks: readonly unknown[]): Thing[] {
  const things: Thing[] = [];
  const byId = new Map<string, Thing>();
  const references: { of: Thing; property: string; id: string }[] = [];
  const queue: { node: unknown; into: Thing | null; property: string }[] = blocks.map((node) => ({
    node,
    into: null,
    property: "",
  }));
  let values = 0;
  for (let next = 0; next < queue.length && things.length < MOST_THINGS; next++) {
    const { node, into, property } = queue[next]!;
    if (++values > MOST_VALUES) break;
    if (Array.isArray(node)) {
      for (const each of node.slice(0, MOST_THINGS)) queue.push({ node: each, into, property });
      continue;
    }
    if (typeof node !== "object" || node === null) {
      if (into !== null && (typeof node === "string" || typeof node === "number" || typeof node === "boolean"))
        add(into, property, oneLine(unescaped(String(node).slice(0, LONGEST_TEXT))));
      continue;
    }
    const entries = Object.entries(node).slice(0, 200);
    const id = entries.find(([key]) => key === "@id")?.[1];
    if (into !== null && typeof id === "string" && entries.length === 1) {
      references.push({ of: into, property, id });
      continue;
    }
    const value = entries.find(([key]) => key === "@value")?.[1];
    if (value !== undefined) {
      queue.push({ node: value, into, property });
      continue;
    }
    const thing: Thing = { types: typesOf(entries.find(([key]) => key === "@type")?.[1]), properties: new Map() };
    things.push(thing);
    if (typeof id === "string" && !byId.has(id)) byId.set(id, thing);
    if (into !== null) add(into, property, thing);
    for (const [key, child] of entries) {
      if (key === "@graph") queue.push({ node: child, into: null, property: "" });
      else if (!key.startsWith("@")) queue.push({ node: child, into: thing, property: local(key) });
    }
  }
  for (const { of, property, id } of references) {
    const thing = byId.get(id);
    if (thing !== undefined && thing !== of) add(of, property, thing);
  }
  return things;
}

function fromMicrodata(items: readonly MicrodataItem[]): Thing[] {
  const things: Thing[] = [];
  const queue: { item: MicrodataItem; into: Thing | null; property: string }[] = items.map((item) => ({
    item,
    into: null,
    property: "",
  }));
  for (let next = 0; next < queue.length && things.length < MOST_THINGS; next++) {
    const { item, into, property } = queue[next]!;
    const thing: Thing = { types: typesOf(item.type?.split(/\s+/)), properties: new Map() };
    things.push(thing);
    if (into !== null) add(into, property, thing);
    for (const [key, values] of Object.entries(item.properties).slice(0, 200)) {
      for (const value of values.slice(0, 500)) {
        if (typeof value === "string") add(thing, local(key), oneLine(value.slice(0, LONGEST_TEXT)));
        else queue.push({ item: value, into: thing, property: local(key) });
      }
    }
  }
  return things;
}

function add(thing: Thing, property: string, value: Value): void {
  if (value === "") return;
  thing.properties.set(property, [...(thing.properties.get(property) ?? []), value]);
}

const typesOf = (type: unknown): string[] =>
  (Array.isArray(type) ? type : [type]).filter((each) => typeof each === "string").map(local);

/** The last part of `https://schema.org/Dentist`, `schema:Dentist` or `Dentist`. */
export const local = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf(":"), name.lastIndexOf("#")) + 1).trim();

/** The texts of a property; of a thing its name. */
export const texts = (thing: Thing, ...properties: string[]): string[] =>
  properties
    .flatMap((property) => thing.properties.get(property) ?? [])
    .map((value) => (typeof value === "string" ? value : (text(value, "name") ?? "")))
    .filter((each) => each !== "");

export const text = (thing: Thing, ...properties: string[]): string | null => texts(thing, ...properties)[0] ?? null;

/** The things of a property. */
export const things = (thing: Thing, ...properties: string[]): Thing[] =>
  properties.flatMap((property) => thing.properties.get(property) ?? []).filter((value) => typeof value !== "string");

export const isA = (thing: Thing, types: ReadonlySet<string>): boolean => thing.types.some((type) => types.has(type));
