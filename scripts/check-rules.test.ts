import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "./lib/project.ts";

/** Each probe breaks one rule; the file is linted by the project's own configuration in a folder of its own. */
const forbidden: Record<string, { path: string; source: string; rule: string }> = {
  "the contract takes nothing but zod": {
    path: "worker/src/contract/a.ts",
    source: `import { x } from "../domain/x.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "the domain knows no database": {
    path: "worker/src/domain/b.ts",
    source: `import { x } from "../db/client.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "the domain does no network": {
    path: "worker/src/domain/fetches.ts",
    source: `export const x = () => fetch("https://example.com");`,
    rule: "eslint(no-restricted-globals)",
  },
  "the domain takes the context as a type only": {
    path: "worker/src/domain/c.ts",
    source: `import { clock } from "../context.ts";\nexport { clock };`,
    rule: "architecture(imports)",
  },
  "the database knows ids and no other domain": {
    path: "worker/src/db/d.ts",
    source: `import { x } from "../domain/booking/slots.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "an adapter never reads the database": {
    path: "worker/src/adapters/stripe/e.ts",
    source: `import { x } from "../../db/client.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "an adapter takes the domain as types": {
    path: "worker/src/adapters/stripe/f.ts",
    source: `import { x } from "../../domain/plans.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "a service knows no web framework": {
    path: "worker/src/services/g.ts",
    source: `import { Hono } from "hono";\nexport { Hono };`,
    rule: "architecture(imports)",
  },
  "a service knows no runtime": {
    path: "worker/src/services/h.ts",
    source: `import { env } from "cloudflare:workers";\nexport { env };`,
    rule: "architecture(imports)",
  },
  "a service knows no vendor": {
    path: "worker/src/services/calls/i.ts",
    source: `export { x } from "../../adapters/twilio/twiml.ts";`,
    rule: "architecture(imports)",
  },
  "a service takes ports as types": {
    path: "worker/src/services/calls/j.ts",
    source: `import { x } from "../../adapters/ports.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "an object knows no routes": {
    path: "worker/src/objects/k.ts",
    source: `import { x } from "../http/app.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "a queue reaches an object through its stub": {
    path: "worker/src/queues/l.ts",
    source: `import { x } from "../objects/call-session.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "a route writes no SQL": {
    path: "worker/src/http/routes/m.ts",
    source: `import { sql } from "drizzle-orm";\nexport { sql };`,
    rule: "architecture(imports)",
  },
  "a webhook speaks through its own vendor's adapter": {
    path: "worker/src/http/routes/webhooks/stripe/events.ts",
    source: `import { x } from "../../../../adapters/twilio/twiml.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "a lazy import is an import": {
    path: "worker/src/services/n.ts",
    source: `export const x = () => import("../http/app.ts");`,
    rule: "architecture(imports)",
  },
  "nothing in the Worker reaches out of worker/src": {
    path: "worker/src/http/o.ts",
    source: `import { x } from "../../../scripts/lib/demo.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "a new folder has to be named": {
    path: "worker/src/helpers/p.ts",
    source: `import { x } from "../errors.ts";\nexport { x };`,
    rule: "architecture(imports)",
  },
  "web takes no values from the Worker": {
    path: "web/src/q.ts",
    source: `import { x } from "../../worker/src/domain/x.ts";\nexport { x };`,
    rule: "architecture(web)",
  },
  "the telephone's core runs anywhere": {
    path: "scripts/lib/telephone/core/r.ts",
    source: `import { x } from "node:fs";\nexport { x };`,
    rule: "architecture(portable)",
  },
  "no clock in a service": {
    path: "worker/src/services/s.ts",
    source: `export const x = () => Date.now();`,
    rule: "architecture(clock)",
  },
  "no new Date() in a route": {
    path: "worker/src/http/t.ts",
    source: `export const x = () => new Date();`,
    rule: "architecture(clock)",
  },
  "no chance in the domain": {
    path: "worker/src/domain/u.ts",
    source: `export const x = () => Math.random();`,
    rule: "architecture(clock)",
  },
  "no random ids in a queue": {
    path: "worker/src/queues/v.ts",
    source: `export const x = () => crypto.randomUUID();`,
    rule: "architecture(clock)",
  },
  "no Temporal.Now in an adapter": {
    path: "worker/src/adapters/w.ts",
    source: `export const x = () => Temporal.Now.instant();`,
    rule: "architecture(clock)",
  },
  "no random bytes in a route": {
    path: "worker/src/http/x.ts",
    source: `import { randomBytes } from "node:crypto";\nexport { randomBytes };`,
    rule: "architecture(clock)",
  },
  "no hand on an object's storage from a service": {
    path: "worker/src/services/storage.ts",
    source: `export const x = (state: { storage: { get: () => number } }) => state.storage.get();`,
    rule: "architecture(storage)",
  },
  "no whole twilio": {
    path: "worker/src/adapters/twilio/y.ts",
    source: `import twilio from "twilio";\nexport { twilio };`,
    rule: "eslint(no-restricted-imports)",
  },
  "no any": {
    path: "web/src/z.ts",
    source: `export const x = (y: any) => y;`,
    rule: "typescript(no-explicit-any)",
  },
  "no promise is forgotten": {
    path: "worker/src/services/floating.ts",
    source: `export function x(work: () => Promise<void>) {\n  work();\n}`,
    rule: "typescript(no-floating-promises)",
  },
};

const allowed: Record<string, { path: string; source: string }> = {
  "a service": {
    path: "worker/src/services/bookings/ok.ts",
    source: `import { eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import type { Ports } from "../../adapters/ports.ts";
import { x } from "../../domain/x.ts";
import { AppError } from "../../errors.ts";
export const y = (ctx: Ctx, ports: Ports) => [eq, ctx, ports, x, AppError, new Date(ctx.now)];`,
  },
  "a webhook with its vendor": {
    path: "worker/src/http/routes/webhooks/twilio/voice.ts",
    source: `import { x } from "../../../../adapters/twilio/twiml.ts";\nexport { x };`,
  },
  "the clock of the context": {
    path: "worker/src/context.ts",
    source: `export const clock = () => Date.now();`,
  },
  "the clock of an object": {
    path: "worker/src/objects/ok.ts",
    source: `import { DurableObject } from "cloudflare:workers";\nexport class X extends DurableObject {\n  now = () => [Date.now(), this.ctx.storage];\n}`,
  },
  "web with the type of the routes": {
    path: "web/src/client.ts",
    source: `import type { AppType } from "../../worker/src/http/api.ts";\nexport type X = AppType;`,
  },
  "web with the contract": {
    path: "web/src/ok.ts",
    source: `import { x } from "../../worker/src/contract/index.ts";\nexport { x };`,
  },
  "a test beside its file": {
    path: "worker/src/domain/ok.test.ts",
    source: `import { readFileSync } from "node:fs";\nexport const x = [readFileSync, Date.now()];`,
  },
};

describe("the lint rules of the architecture", () => {
  const folder = mkdtempSync(join(tmpdir(), "lint-probes-"));
  const found = new Map<string, string[]>();

  beforeAll(() => {
    for (const { path, source } of [...Object.values(forbidden), ...Object.values(allowed)]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${source}\n`);
    }
    cpSync(join(projectRoot, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
    cpSync(join(projectRoot, "scripts", "lint"), join(folder, "scripts", "lint"), { recursive: true });
    writeFileSync(
      join(folder, "tsconfig.json"),
      readFileSync(join(projectRoot, "tsconfig.json"), "utf8")
        .replace(/"files": \[\],?/, "")
        .replace(/,?\s*"references": \[[^\]]*\]/, ""),
    );
    for (const { filename, code } of lint(folder)) found.set(filename, [...(found.get(filename) ?? []), code]);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(forbidden))("%s", (_, { path, rule }) => {
    expect(found.get(path) ?? []).toContain(rule);
  });

  test.each(Object.entries(allowed))("allows %s", (_, { path }) => {
    expect((found.get(path) ?? []).filter((code) => /architecture|restricted/.test(code))).toEqual([]);
  });
});

function lint(folder: string): { filename: string; code: string }[] {
  const oxlint = join(projectRoot, "node_modules", ".bin", "oxlint");
  let report: string;
  try {
    report = execFileSync(oxlint, ["-f", "json"], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    // Findings make oxlint exit with 1; they are what this is about.
    report = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
  }
  const { diagnostics } = JSON.parse(report) as { diagnostics: { filename: string; code: string }[] };
  return diagnostics;
}
