import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overBudget, weigh } from "./bundle-budget.ts";
import { bundleWorker, codeIn, modulesIn, type WorkerBundle } from "./bundle.ts";
import { rehearseDeployment } from "./deployment.ts";
import { freePort } from "./ports.ts";
import { workerOptions } from "./worker-options.ts";

const state = mkdtempSync(join(tmpdir(), "amunet-bundle-"));
const dir = join(state, "bundle");
let bundle: WorkerBundle;

beforeAll(async () => {
  bundle = await bundleWorker(state, dir, { minify: true });
});
afterAll(() => rmSync(state, { recursive: true, force: true }));

/** What the telephone's modules are made of. Whoever needs one of these in a call must say why a caller waits for it. */
const late = [
  "adapters/elevenlabs/",
  "adapters/openai/fact-extractor.ts",
  "adapters/stripe/",
  "adapters/web/",
  "contract/gate.ts",
  "contract/onboarding.ts",
  "cron/",
  "domain/gate/",
  "domain/onboarding/",
  "domain/places/",
  "http/api.ts",
  "http/openapi",
  "http/reference/",
  "queues/consume.ts",
  "services/gate/",
  "services/onboarding/",
];
/** Of the trades a call needs their names and what their callers usually ask. */
const tradesInCalls = ["aliases.ts", "usual-questions/"].map((path) => `worker/src/domain/industries/${path}`);

describe("what is evaluated before a call is answered", () => {
  const under = (path: string) => bundle.earlySources.filter((source) => source.startsWith(`worker/src/${path}`));

  it("is what answers it", () => {
    expect(under("http/routes/webhooks/twilio/voice.ts")).toHaveLength(1);
    expect(under("objects/call-session.ts")).toHaveLength(1);
    expect(under("domain/receptionist/").length).toBeGreaterThan(50);
  });

  it.each(late)("has nothing of %s in it", (path) => expect(under(path)).toEqual([]));

  it("has nothing of the trades in it but what a call needs", () => {
    const needed = (source: string) => tradesInCalls.some((path) => source.startsWith(path));
    expect(under("domain/industries/").filter((source) => !needed(source))).toEqual([]);
  });

  it("has nothing of what describes the API in it", () => {
    const describing = bundle.earlySources.filter((source) => /@hono\/zod-openapi|zod-to-openapi/.test(source));
    expect(describing).toEqual([]);
  });

  it("has nothing of Stripe's SDK in it", () => {
    expect(bundle.earlySources.filter((source) => source.includes("node_modules/stripe/"))).toEqual([]);
  });
});

describe("the modules", () => {
  it("keep to their budgets", () => {
    const sizes = weigh(dir, bundle);
    expect(overBudget(sizes)).toEqual([]);
    expect(sizes.all.gzip).toBeGreaterThan(sizes.early.gzip);
    expect(overBudget({ ...sizes, early: { raw: 0, gzip: 451 * 1024 } })).toHaveLength(1);
  });

  it("are told with the entry first, and the early ones are among them", () => {
    expect(bundle.modules[0]).toBe("index.js");
    expect(bundle.early[0]).toBe("index.js");
    expect(bundle.modules).toEqual(modulesIn(dir));
    expect(bundle.modules).toEqual(expect.arrayContaining(bundle.early));
    expect(bundle.early.length).toBeLessThan(bundle.modules.length);
  });

  it("run, and one that is needed by many at once is there for all of them, also where the first hangs up", async () => {
    const port = await freePort();
    const complaints: string[] = [];
    const mf = new Miniflare(
      await workerOptions({
        stateDir: state,
        bundle: dir,
        port,
        variables: { ENVIRONMENT: "development" },
        onLog: (level, message) => void (level === "error" && complaints.push(message)),
      }),
    );
    try {
      await mf.ready;
      const leaving = new AbortController();
      const ask = (signal?: AbortSignal) =>
        fetch(`http://127.0.0.1:${port}/api/nowhere`, { ...(signal && { signal }) });
      const left = ask(leaving.signal).catch(() => "left");
      const answers = Array.from({ length: 40 }, () => ask());
      setTimeout(() => leaving.abort(), 2);
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(answers.map(() => 404));
      await left;
      expect(complaints).toEqual([]);
    } finally {
      await mf.dispose();
    }
  });

  it("are what a deployment sends", () => rehearseDeployment(state, dir));

  it("do the same when they are bundled again", async () => {
    const again = join(state, "again");
    await bundleWorker(state, again, { minify: true });
    expect(codeIn(again)).toBe(codeIn(dir));
  });
});
