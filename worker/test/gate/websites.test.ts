import { expect, it } from "vitest";
import { pinnedClock } from "../../src/domain/gate/pinned-clock.ts";
import { playBuiltIn } from "../../src/domain/gate/run-gate.ts";
import { scenariosOf } from "../../src/domain/gate/scenarios.ts";
import { completeProfile } from "../../src/domain/onboarding/complete-profile.ts";
import { composeConfig } from "../../src/domain/onboarding/compose/compose-config.ts";
import { detectFacts } from "../../src/domain/onboarding/detect/detect.ts";
import { request, signalOf, voiceOf } from "../composed.ts";
import { keptSites } from "../websites/kept-sites.ts";

const today = "2026-11-20";
const sites = await keptSites();
/** Once there was something in what is read of these. */
const odd = [
  "keystone-realty",
  "maid-in-mobile",
  "night-owl-towing",
  "northgate-garage",
  "thornbury-solicitors",
  "downtown-dermatology",
];
// Each takes a third of a second: one in eight stands for the others.
const sampled = sites.filter(({ slug }, i) => i % 8 === 0 || odd.includes(slug));

it.each(sampled.map((site) => [site.slug, site] as const))(
  "what is read on the website of %s goes live",
  { timeout: 30_000 },
  (_slug, { expected, material }) => {
    const signal = signalOf(null, expected.url);
    const facts = detectFacts(material, { today });
    const profile = completeProfile({ request, signal, facts, pages: [], enriched: false, today });
    const config = composeConfig({ request, signal, profile, voice: voiceOf(profile) });
    const business = { config, now: pinnedClock(config, Date.parse(`${today}T15:00:00Z`)) };
    const failed = playBuiltIn(scenariosOf(business), business).filter(({ passed }) => !passed);
    expect(
      failed
        .filter(({ mustPass }) => mustPass)
        .map(({ scenarioId, faults, transcript }) => ({ scenarioId, faults, transcript })),
    ).toEqual([]);
  },
);
