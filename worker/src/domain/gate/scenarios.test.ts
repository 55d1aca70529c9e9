import { describe, expect, it } from "vitest";
import { consultorio } from "../../../test/consultorio.ts";
import { businesses } from "../../../test/dialogues/businesses.ts";
import { oneService, practice } from "../../../test/practice.ts";
import type { AgentConfig } from "../../contract/agent-config.ts";
import { defaultConfig } from "../agent/default-config.ts";
import { pinnedClock } from "./pinned-clock.ts";
import { playBuiltIn } from "./run-gate.ts";
import type { Business } from "./scenario.ts";
import { scenariosOf } from "./scenarios.ts";

const thursday = Date.parse("2026-11-26T15:00:00Z");
const businessOf = (config: AgentConfig): Business => ({ config, now: pinnedClock(config, thursday) });
const none: [string, string][] = [];
const closed = { mon: none, tue: none, wed: none, thu: none, fri: none, sat: none, sun: none, closedDates: [] };

const ordinary: Record<string, AgentConfig> = {
  ...businesses,
  practice,
  "practice with one service": oneService,
  consultorio,
  "a new business": defaultConfig("Bright Smile"),
  "a new business without services": { ...defaultConfig("Bright Smile"), services: [] },
  "a business that can be booked for today alone": {
    ...practice,
    hours: { ...closed, sat: [["10:00", "18:00"]] },
    booking: { ...practice.booking, leadMinutes: 0, horizonDays: 1 },
  },
  "a new business without hours": { ...defaultConfig("Bright Smile"), hours: closed },
};

describe.each(Object.entries(ordinary))("%s", (_name, config) => {
  const business = businessOf(config);
  const scenarios = scenariosOf(business);

  it("passes every scenario with the built-in receptionist", () => {
    const failed = playBuiltIn(scenarios, business).filter(({ passed }) => !passed);
    expect(failed.map(({ scenarioId, faults, transcript }) => ({ scenarioId, faults, transcript }))).toEqual([]);
  });

  it("is tried with a bounded number of scenarios, each under its own name, the same every time", () => {
    const ids = scenarios.map(({ id }) => id);
    expect(ids.length).toBeLessThanOrEqual(64);
    expect(new Set(ids).size).toBe(ids.length);
    expect(scenariosOf(businessOf(config)).map(({ id }) => id)).toEqual(ids);
  });
});

it("an ordinary business is tried in at least twenty-four ways", () => {
  const kinds = new Set(scenariosOf(businessOf(practice)).map(({ kind }) => kind));
  expect(kinds.size).toBeGreaterThanOrEqual(24);
  for (const kind of ["closed-day", "holiday", "full-day", "price", "emergency", "injection", "others-data", "silence"])
    expect(kinds).toContain(kind);
});

it("what makes no sense for a business is not tried", () => {
  const business = businessOf({ ...defaultConfig("Bright Smile"), services: [] });
  const kinds = new Set(scenariosOf(business).map(({ kind }) => kind));
  for (const kind of ["closed-day", "book", "price", "two-bookings", "reschedule"]) expect(kinds).not.toContain(kind);
});

it("many services and facts are sampled over the whole list", () => {
  const services = Array.from({ length: 100 }, (_, i) => ({
    ...practice.services[0]!,
    id: `svc_${i}`,
    name: `Treatment ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(97 + Math.floor(i / 26))}x`,
  }));
  const scenarios = scenariosOf(businessOf({ ...practice, services }));
  const prices = scenarios.filter(({ kind }) => kind === "price").map(({ id }) => id);
  expect(prices).toContain("price:svc_0");
  expect(prices.some((id) => Number(id.replace("price:svc_", "")) > 60)).toBe(true);
  expect(scenarios.length).toBeLessThanOrEqual(64);
});
