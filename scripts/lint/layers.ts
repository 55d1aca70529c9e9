/** What one layer of worker/src may use beside itself, errors.ts (values) and context.ts (types). */
interface Layer {
  /** Folders, or folders/files without `.ts`, whose values and types it may import. */
  uses: readonly string[];
  /** The same, for `import type` alone. */
  types: readonly string[];
  /** Packages; `name/` admits its subpaths, `node:` and `cloudflare:` those families. */
  packages: readonly string[];
}

const calendar = ["temporal-polyfill", "libphonenumber-js/min"];
/** How a shell comes by a context: the composition root and what it is made from. */
const root = ["config", "context", "deps", "db/client", "observe", "on-first-use", "within"];

/** Who may import whom. A layer that is not named here may import nothing but itself. */
export const layers: Readonly<Record<string, Layer>> = {
  contract: { uses: [], types: [], packages: ["zod"] },
  domain: { uses: ["contract"], types: [], packages: ["zod", ...calendar] },
  observe: { uses: [], types: ["contract"], packages: [] },
  db: { uses: ["domain/ids"], types: ["contract", "domain"], packages: ["drizzle-orm", "drizzle-orm/"] },
  adapters: {
    uses: [
      "contract",
      "domain/model/model",
      "domain/onboarding/admit-facts",
      "domain/texts/text-refused",
      "on-first-use",
      "within",
    ],
    types: ["domain", "config", "env", "queues/messages", "observe"],
    packages: ["zod", "twilio/lib/", "stripe", "openai/", "node:"],
  },
  services: {
    uses: ["domain", "db", "contract", "within"],
    types: ["adapters/ports", "queues/messages", "observe"],
    packages: ["drizzle-orm", "drizzle-orm/", "zod", ...calendar],
  },
  objects: {
    uses: ["contract", "domain", "services", "queues/messages", ...root],
    types: ["adapters/ports", "db", "env"],
    packages: ["cloudflare:", "zod"],
  },
  queues: {
    uses: ["contract", "domain", "services", "objects/stubs", ...root],
    types: ["adapters/ports", "db", "env"],
    packages: ["zod"],
  },
  cron: {
    uses: ["contract", "domain", "services", "queues/messages", "objects/stubs", ...root],
    types: ["adapters/ports", "db", "env"],
    packages: [],
  },
  http: {
    uses: ["contract", "domain", "services", "objects/stubs", "auth", ...root],
    types: ["adapters/ports", "db", "env", "queues/messages"],
    packages: ["hono", "hono/", "@hono/", "zod"],
  },
  auth: {
    uses: ["contract", "domain", "db", ...root],
    types: ["env"],
    packages: ["drizzle-orm", "drizzle-orm/", "node:"],
  },
  "on-first-use": { uses: [], types: [], packages: [] },
  within: { uses: [], types: [], packages: [] },
  errors: { uses: ["contract"], types: [], packages: [] },
  config: { uses: [], types: ["contract", "env"], packages: ["zod"] },
  context: { uses: ["domain/ids"], types: ["adapters/ports", "db", "domain", "observe"], packages: [] },
  env: { uses: [], types: ["objects", "queues/messages"], packages: [] },
  deps: {
    uses: ["adapters", "domain", "objects/stubs", "contract", ...root],
    types: ["db", "env", "queues/messages"],
    packages: [],
  },
  index: { uses: ["http", "queues", "cron", "objects", "on-first-use"], types: ["env"], packages: [] },
};

const matches = (patterns: readonly string[], target: string) =>
  patterns.some((pattern) => target === pattern || target.startsWith(`${pattern}/`));

const admits = (patterns: readonly string[], name: string) =>
  patterns.some((pattern) => name === pattern || (/[/:]$/.test(pattern) && name.startsWith(pattern)));

/**
 * Judges one import of a file under worker/src.
 * @param file path of the importing file from worker/src, for example `services/bookings/book.ts`
 * @param specifier as written
 * @returns what is wrong with it, or null
 */
export function judgeImport(file: string, specifier: string, typeOnly: boolean): string | null {
  const name = layerOf(file);
  const layer = layers[name];
  if (layer === undefined) return `${name} is no layer: name it in scripts/lint/layers.ts`;
  if (!specifier.startsWith(".")) {
    return admits(layer.packages, specifier) ? null : `${name} may not import the package ${specifier}`;
  }
  const target = resolveFrom(file, specifier);
  if (target === null) return `${specifier} leaves worker/src`;
  if (layerOf(target) === name || target === "errors") return null;
  if (matches(layer.uses, target) || isOwnVendor(file, target)) return null;
  if (typeOnly && (target === "context" || matches(layer.types, target))) return null;
  const hint = matches(layer.types, target) || target === "context" ? " (types only: use `import type`)" : "";
  return `${name} may not import ${target}${hint}`;
}

/**
 * A vendor's requests end in that vendor's adapter: webhooks/twilio/ may use adapters/twilio, webhooks/stripe.ts
 * adapters/stripe, and so may the objects the carrier's, because its socket ends in one.
 */
function isOwnVendor(file: string, target: string): boolean {
  const vendor = /^adapters\/([^/]+)\//.exec(target)?.[1];
  if (vendor === "twilio" && layerOf(file) === "objects") return true;
  const own = `http/routes/webhooks/${vendor}`;
  return vendor !== undefined && (file === `${own}.ts` || file.startsWith(`${own}/`));
}

const layerOf = (path: string): string => path.replace(/\.ts$/, "").split("/")[0] ?? "";

function resolveFrom(file: string, specifier: string): string | null {
  const path = file.split("/").slice(0, -1);
  for (const part of specifier.replace(/\.ts$/, "").split("/")) {
    if (part === "..") {
      if (path.pop() === undefined) return null;
    } else if (part !== ".") path.push(part);
  }
  return path.join("/");
}
