import { describe, expect, it } from "vitest";
import type { Turn } from "../../../contract/calls.ts";
import { callerId } from "../../../../test/dialogue-expect.ts";
import { beginModelTalk, callTool, hear, say } from "../../../../test/model-dialogue.ts";
import type { ModelTalk } from "../../../../test/model-dialogue.ts";
import { friday, practice } from "../../../../test/practice.ts";
import { modelRequest } from "./model-request.ts";

const version = { tenantId: "ten_01hzx9k3v5y7a2b4c6d8e0f1g3", number: 7 };
const requestOf = (talk: ModelTalk, more: Partial<Parameters<typeof modelRequest>[0]> = {}) =>
  modelRequest({
    state: talk.state,
    facts: talk.facts,
    now: friday,
    model: "a-model",
    version,
    safetyId: "digest",
    extra: [],
    turns: talk.lines.map(({ who, text }): Turn => ({
      at: "2026-11-27T15:00:00Z",
      role: who === "caller" ? "caller" : "agent",
      text,
    })),
    ...more,
  });
const contextOf = (talk: ModelTalk): string => {
  const item = requestOf(talk).items.find(({ role }) => role === "developer");
  return item !== undefined && "text" in item ? item.text : "";
};

function withOffer(): ModelTalk {
  const talk = beginModelTalk({ config: practice, caller: { name: "Maria <b>Lopez" } });
  hear(talk, "a cleaning on tuesday please");
  const dates = { from_date: "2026-12-01", to_date: null, weekday: null, part_of_day: null };
  const clocks = { time: null, after: null, before: null };
  callTool(talk, { call: "check_availability", with: { service: "Cleaning", appointment: null, ...dates, ...clocks } });
  return talk;
}

describe("a request", () => {
  it("goes from what never changes to what changes most", () => {
    const talk = withOffer();
    say(talk, "Nine, noon or three?");
    hear(talk, "noon");
    const roles = requestOf(talk).items.map(({ role }) => role);
    expect(roles).toEqual(["user", "assistant", "developer", "user"]);
    const again = requestOf(talk, { now: friday + 60_000, extra: [{ role: "assistant", text: "One moment." }] });
    expect(again.instructions).toBe(requestOf(talk).instructions);
    expect(again.items.slice(0, 2)).toEqual(requestOf(talk).items.slice(0, 2));
    expect(again.items.at(-1)).toEqual({ role: "assistant", text: "One moment." });
  });

  it("names neither the tenant nor the caller's number", () => {
    const text = JSON.stringify(requestOf(withOffer()));
    expect(text).not.toContain(version.tenantId);
    expect(text).not.toContain(callerId.slice(2));
    expect(text).not.toMatch(/svc_|fct_|book_/);
  });

  it("has a key of its own for every version", () => {
    const talk = withOffer();
    const keys = [1, 2].map((number) => requestOf(talk, { version: { ...version, number } }).cacheKey);
    const other = requestOf(talk, { version: { ...version, tenantId: "ten_other" } }).cacheKey;
    expect(new Set([...keys, other]).size).toBe(3);
    expect(keys[0]).toMatch(/^tenant:[0-9a-f]{16}$/);
  });
});

describe("what holds now", () => {
  it("is the clock of the business, the caller as known, and what is on offer", () => {
    const context = contextOf(withOffer());
    for (const part of [
      "Now: Friday, 2026-11-27, 10:00 (America/New_York).",
      "Speak English.",
      "<name>Maria ‹b›Lopez</name>, from an earlier call: ask whether it is them",
      "Caller's number: known",
      "Option 2: Tuesday, December 1st at noon",
    ])
      expect(context).toContain(part);
  });

  it("says what is held and what was asked", () => {
    const talk = withOffer();
    callTool(talk, { call: "choose_option", with: { option: 2, name: "Ana", phone: null, email: null, notes: null } });
    say(talk, "A cleaning on Tuesday, December 1st at noon for Ana. Shall I book it?");
    const context = contextOf(talk);
    expect(context).toContain("Held, not booked yet: <service>Cleaning</service> on Tuesday, December 1st at noon.");
    expect(context).toContain("whether what was read back is right");
  });

  it("says that a number is withheld, and the other time where the caller's clock shows one", () => {
    const talk = beginModelTalk({ config: practice, caller: { phone: null, timeZone: "America/Los_Angeles" } });
    hear(talk, "hello");
    expect(contextOf(talk)).toContain("Caller's number: withheld");
    expect(contextOf(talk)).toContain("07:00");
  });
});
