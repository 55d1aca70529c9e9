import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Files under worker/src, by path from there, whose text matches. */
const filesWith = (pattern: RegExp): string[] =>
  globSync("worker/src/**/*.ts")
    .filter((file) => !file.endsWith(".test.ts") && pattern.test(readFileSync(file, "utf8")))
    .map((file) => file.replace("worker/src/", ""))
    .toSorted();

// Who adds a way is to ask the plan there too, and to add it to worker/test/voices/plan.test.ts.
it("a version is saved, and published, only where the plan is asked in the same write, or by who founds a tenant", () => {
  const founders = ["services/concierge/ensure.ts", "services/tenants/found.ts"];
  const asking = ["services/agent/version-writes.ts", "services/voices/replace-voice.ts"];
  expect(filesWith(/insert\(agentVersions\)/)).toEqual([...asking, ...founders].toSorted());
  expect(filesWith(/\.set\(\{[^}]*publishedVersion/)).toEqual(asking);
  for (const file of asking) expect(readFileSync(`worker/src/${file}`, "utf8")).toMatch(/planHasVoice\(ctx/);
});

/** Whether all of them match. */
const allMatch = (files: readonly string[], pattern: RegExp): boolean =>
  files.every((file) => pattern.test(readFileSync(`worker/src/${file}`, "utf8")));

it("a tier is changed by hand in one place, which settles the voice, and by the provider's subscriptions in another", () => {
  const ways = ["services/billing/change-tier.ts", "services/billing/registers/plan-writes.ts"];
  expect(filesWith(/update\((subscriptions|s)\)\s*\.set\(\{[^}]*\btier\b/)).toEqual(ways);
  expect(filesWith(/UPDATE subscriptions/i)).toEqual([]);
  expect(allMatch(ways.slice(0, 1), /await refreshSnapshots\(ctx\);\s*await settleToPlan\(ctx\);/)).toBe(true);
});

// What is derived is settled by a message: the batch itself cannot reach what is cached, nor write a configuration.
it("whoever has a plan derived from subscriptions sends the message that settles the voice, or settles it", () => {
  const asking = /\b(adoptTruth|registerRead|endSecondSubscriptions)\(/;
  const writing = ["services/billing/registers/adopt-truth.ts", "services/billing/registers/event-batches.ts"];
  expect(filesWith(/\bplanWrites\(/)).toEqual([...writing, "services/billing/registers/plan-writes.ts"]);
  const applying = "services/billing/registers/apply-event.ts";
  expect(filesWith(/from "[^"]*\/event-batches\.ts"/)).toEqual([applying]);
  // Its own callers are asked in its place.
  const ending = "services/billing/settling/end-second-subscriptions.ts";
  const deriving = [...writing, applying, ending];
  const telling = filesWith(/\bapplyEvent\(/).filter((file) => !deriving.includes(file));
  expect(telling).toContain("http/routes/webhooks/stripe.ts");
  const callers = [...telling, ...filesWith(asking).filter((file) => !deriving.includes(file))];
  expect(callers).toContain("services/billing/settling/settle.ts");
  const settling = /type: "billing\.changed"|settleLater\(|settleToPlan\(|settleBilling\(/;
  expect(callers.filter((file) => !allMatch([file], settling))).toEqual([]);
  expect(allMatch(["services/billing/settling/settle-later.ts"], /queue\.send\(\{ type: "billing\.changed"/)).toBe(
    true,
  );
  expect(
    allMatch(["services/billing/settling/settle.ts"], /await refreshSnapshots\(ctx\);\s*await settleToPlan\(ctx\);/),
  ).toBe(true);
  expect(allMatch(["queues/billing.ts"], /\bsettleBilling\(/)).toBe(true);
});
