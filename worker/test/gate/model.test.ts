import { afterEach, expect, it, vi } from "vitest";
import type { GateRun } from "../../src/contract/gate.ts";
import { as, registerTenant } from "../harness/api.ts";
import { modelDoes } from "../harness/model.ts";
import { practice } from "../practice.ts";

const owner = await registerTenant({ ...practice, aiProvider: "openai" });
const run = async () => (await as(owner)("/api/gate/runs", { body: {} })).json<GateRun>();
const kindsOf = ({ results }: GateRun, how: (result: GateRun["results"][number]) => boolean) =>
  [...new Set(results.filter(how).map(({ kind }) => kind))].toSorted();
const byModel = ({ transcript }: GateRun["results"][number]) => transcript[0]?.text === "The language model answered.";

afterEach(() => vi.unstubAllGlobals());

it("a model that invents prices is caught, and its guards are part of what is tried", { timeout: 60_000 }, async () => {
  modelDoes(() => ({ steps: [{ text: "That costs $120. Is there anything else I can help with?" }] }));
  const made = await run();
  expect(made).toMatchObject({ engine: "openai", status: "failed" });
  expect(kindsOf(made, byModel)).toEqual(expect.arrayContaining(["closed-day", "fact", "injection", "price"]));
  const blocking = kindsOf(made, ({ mustPass, passed }) => mustPass && !passed);
  expect(blocking).toEqual(expect.arrayContaining(["closed-day", "fact", "no-fact", "no-price", "unknown-service"]));
  expect(blocking).not.toContain("emergency");
  const price = made.results.find(({ scenarioId }) => scenarioId === "price:svc_cleaning");
  expect(price).toMatchObject({ passed: true });
});

it(
  "a model that is down leaves every conversation to the built-in receptionist, and the run says so",
  { timeout: 60_000 },
  async () => {
    modelDoes(() => ({ status: 503, error: { code: null } }));
    const made = await run();
    expect(made).toMatchObject({ engine: "builtin", status: "passed", blocking: 0 });
    const price = made.results.find(({ scenarioId }) => scenarioId === "price:svc_cleaning")!;
    expect(price.transcript[0]).toMatchObject({ who: "system", text: expect.stringContaining("took over") });
  },
);

it(
  "what passed while the model was down is tried again with the model before it answers",
  { timeout: 60_000 },
  async () => {
    modelDoes(() => ({ status: 503, error: { code: null } }));
    expect(await run()).toMatchObject({ engine: "builtin", status: "passed" });
    vi.unstubAllGlobals();
    modelDoes(() => ({ steps: [{ text: "That costs $120. Is there anything else I can help with?" }] }));
    expect((await as(owner)("/api/config/publish", { body: {} })).status).toBe(409);
  },
);
