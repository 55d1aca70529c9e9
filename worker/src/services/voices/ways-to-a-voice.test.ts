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

it("a tier is changed in one place, which settles the voice", () => {
  expect(filesWith(/update\(subscriptions\)\s*\.set\(\{[^}]*\btier\b/)).toEqual(["services/billing/change-tier.ts"]);
});
