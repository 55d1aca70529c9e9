import { expect, it } from "vitest";
import { practice } from "../../../test/practice.ts";
import { receptionist } from "./receptionist.ts";
import { warmUp } from "./warm-up.ts";

it("leaves the next conversation as it found it", () => {
  const facts = { config: practice, channel: "voice" as const, caller: { phone: null, name: null } };
  const before = JSON.stringify(receptionist.start(facts));
  warmUp(facts, Date.parse("2026-11-27T15:00:00Z"));
  expect(JSON.stringify(receptionist.start(facts))).toBe(before);
});

it("bears a business with nothing to offer", () => {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], closedDates: [] };
  const config = { ...practice, services: [], knowledge: [], hours: closed };
  const facts = { config, channel: "voice" as const, caller: { phone: null, name: null } };
  expect(() => warmUp(facts, Date.parse("2026-11-27T15:00:00Z"))).not.toThrow();
});
