import { describe, expect, it } from "vitest";
import { practice } from "../../../test/practice.ts";
import { reconfigure } from "./reconfigure.ts";
import { emptyDraft, firstState } from "./state.ts";
import type { ReceptionistState } from "./state.ts";

const [first, second] = practice.services.map(({ id }) => id) as [string, string];
const without = { ...practice, services: practice.services.filter(({ id }) => id !== first) };

const booking = (serviceId: string): ReceptionistState => ({
  ...firstState(practice.greeting, "en"),
  task: "book",
  asked: { about: "slot", tries: 1 },
  contact: { name: "Maria Lopez", phone: null, email: null, notKnownName: false, notCallerId: false },
  draft: { ...emptyDraft(), serviceId, wish: { date: "2026-12-01" }, startsAt: 1, notes: ["by the window"] },
  offer: { serviceId, startsAt: [1, 2], heard: 2 },
  topicService: serviceId,
});

describe("a conversation that goes on under another configuration", () => {
  it("asks for a service again where the one being booked is gone, and keeps the rest", () => {
    const after = reconfigure(booking(first), without);
    expect(after.draft).toEqual({ ...emptyDraft(), wish: { date: "2026-12-01" }, notes: ["by the window"] });
    expect(after).toMatchObject({ asked: { about: "service", tries: 0 }, offer: null, topicService: null });
    expect(after.contact.name).toBe("Maria Lopez");
  });

  it("changes nothing where everything it knows of is still there", () => {
    expect(reconfigure(booking(second), without)).toEqual(booking(second));
    expect(reconfigure(booking(first), practice)).toEqual(booking(first));
  });

  it("forgets a fact that was to be texted and is gone", () => {
    const state = { ...booking(second), text: { kind: "fact" as const, factId: "fct_gone" }, topicFact: "fct_gone" };
    expect(reconfigure(state, practice)).toMatchObject({ text: null, topicFact: null });
  });
});
