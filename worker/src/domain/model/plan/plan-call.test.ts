import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callerId } from "../../../../test/dialogue-expect.ts";
import { beginModelTalk, callTool, fallBack, hear, readable, say } from "../../../../test/model-dialogue.ts";
import type { ModelTalk } from "../../../../test/model-dialogue.ts";
import { Desk } from "../../gate/desk.ts";
import { textedCode } from "../../gate/phone-codes.ts";
import { friday, newYork, practice } from "../../../../test/practice.ts";
import type { ToolResult } from "../../conversation/conversation.ts";
import { mostCalls, planCall, takeResult } from "./plan-call.ts";
import { toolInputs } from "../tools.ts";

const nothing = {
  service: null,
  appointment: null,
  from_date: null,
  to_date: null,
  weekday: null,
  part_of_day: null,
  time: null,
  after: null,
  before: null,
};
const find = (talk: ModelTalk, given: object): string =>
  callTool(talk, { call: "check_availability", with: { ...nothing, ...given } });
const choose = (talk: ModelTalk, option: number, given: object = {}): string =>
  callTool(talk, {
    call: "choose_option",
    with: { option, name: "Maria Lopez", phone: null, email: null, notes: null, ...given },
  });
const cleaningOn = (given: object): ModelTalk => {
  const talk = beginModelTalk({ config: practice });
  hear(talk, "i'd like a cleaning");
  find(talk, { service: "Cleaning", ...given });
  return talk;
};

describe("looking for times", () => {
  it.each<[string, object, string]>([
    ["a day", { from_date: "2026-12-01" }, "Option 1: Tuesday, December 1st at 9 AM"],
    ["a time", { from_date: "2026-12-01", time: "14:30" }, "Tuesday, December 1st at 2:30 PM"],
    ["a part of a day", { from_date: "2026-12-01", part_of_day: "afternoon" }, "at noon"],
    ["after an hour", { from_date: "2026-12-01", after: "16:00" }, "Option 1: Tuesday, December 1st at 4 PM"],
    ["a weekday", { weekday: "thu" }, "Option 1: Thursday, December 3rd"],
    [
      "a weekday within dates",
      { from_date: "2026-12-07", to_date: "2026-12-13", weekday: "wed" },
      "Wednesday, December 9th",
    ],
    ["a date that is no such weekday", { from_date: "2026-12-01", weekday: "wed" }, "Wednesday, December 2nd"],
    ["nothing in particular", {}, "Friday, November 27th at 11 AM"],
    ["a closed day", { from_date: "2026-12-25" }, "closed"],
    ["too far ahead", { from_date: "2027-12-25" }, "60 days ahead"],
    ["the past", { from_date: "2026-11-01" }, "already passed"],
  ])("by %s", (_, given, told) => expect(cleaningOn(given).outputs.at(-1)).toContain(told));

  it.each<[object, RegExp]>([
    [{ service: "Massage" }, /no such service/],
    [{ service: "Cleaning", from_date: "next week" }, /YYYY-MM-DD/],
    [{ service: "Cleaning", time: "2pm" }, /HH:MM/],
    [{ service: "Cleaning", from_date: "2026-12-04", to_date: "2026-12-01" }, /after to_date/],
    [{ appointment: 3 }, /no appointment/],
    [{}, /Which service/],
  ])("is corrected: %j", (given, wrong) => {
    const talk = beginModelTalk({ config: practice });
    hear(talk, "hello");
    const before = JSON.stringify(talk.state.draft);
    expect(find(talk, given)).toMatch(wrong);
    expect(talk.calls).toEqual([]);
    expect(JSON.stringify(talk.state.draft)).toBe(before);
  });
});

describe("booking", () => {
  const readBack = (): ModelTalk => {
    const talk = cleaningOn({ from_date: "2026-12-01" });
    say(talk, "Nine, noon or three?");
    hear(talk, "noon for maria lopez");
    choose(talk, 2);
    say(talk, "A cleaning on Tuesday, December 1st at noon for Maria Lopez. Shall I book it?");
    return talk;
  };

  it("is written on a yes to the read-back, once", () => {
    const talk = readBack();
    hear(talk, "yes please");
    expect(callTool(talk, { call: "confirm_booking" })).toContain("Tuesday, December 1st at noon");
    expect(callTool(talk, { call: "confirm_booking" })).toContain("Not done");
    expect(talk.calendar.bookings).toHaveLength(1);
  });

  it("is not written when the read-back was cut off before the time", () => {
    const talk = readBack();
    talk.state.essential!.heard = false;
    hear(talk, "yes");
    expect(callTool(talk, { call: "confirm_booking" })).toContain("Not done");
  });

  it("takes only a number the caller has said", () => {
    const talk = cleaningOn({ from_date: "2026-12-01" });
    expect(choose(talk, 1, { phone: "+12125559876" })).toContain("has not said that number");
    hear(talk, "my number is 646 555 0188");
    choose(talk, 1, { phone: "6465550188" });
    expect(talk.state.contact.phone).toBe("+16465550188");
  });

  it("offers what is left when somebody was faster", () => {
    const talk = readBack();
    talk.calendar.occupy(newYork("2026-12-01T12:00"), 30);
    hear(talk, "yes");
    expect(callTool(talk, { call: "confirm_booking" })).toMatch(/taken just now[\s\S]*Which|Option 1/);
    expect(talk.calendar.bookings).toEqual([]);
  });

  it("is told of by the built-in brain where the model falls silent behind the receipt", () => {
    const talk = readBack();
    hear(talk, "yes");
    callTool(talk, { call: "confirm_booking" });
    fallBack(talk);
    expect(talk.lines.at(-1)).toMatchObject({ who: "built-in" });
    expect(talk.lines.at(-1)!.text).toContain("You're booked");
  });
});

describe("appointments", () => {
  const withOne = (phone: string | null) => {
    const calendar = new Desk(practice);
    calendar.enter({
      serviceId: "svc_cleaning",
      at: newYork("2026-12-03T10:00"),
      name: "Maria Lopez",
      phone: "+16465550188",
    });
    return beginModelTalk({ config: practice, calendar, caller: { phone } });
  };

  it("under another number need its code", () => {
    const talk = withOne(callerId);
    hear(talk, "cancel my appointment, it's under 646 555 0188");
    expect(callTool(talk, { call: "list_appointments", with: { phone: "6465550188" } })).toContain("code");
    say(talk, "I've texted a code to that number. What does it say?");
    hear(talk, "one two three four five six");
    expect(callTool(talk, { call: "check_code", with: { code: "123456" } })).toContain("not the code");
    say(talk, "That isn't it. What's the code?");
    hear(talk, textedCode.split("").join(" "));
    expect(callTool(talk, { call: "check_code", with: { code: textedCode } })).toContain(
      "Thursday, December 3rd at 10 AM",
    );
    callTool(talk, { call: "cancel_appointment", with: { appointment: 1, reason: null } });
    say(talk, "Your cleaning on Thursday, December 3rd at 10 AM: shall I cancel it?");
    hear(talk, "yes");
    callTool(talk, { call: "confirm_change" });
    expect(talk.calendar.appointments(), readable(talk)).toEqual([]);
  });

  it("are not cancelled on a no", () => {
    const talk = withOne("+16465550188");
    hear(talk, "cancel my appointment");
    callTool(talk, { call: "list_appointments", with: { phone: null } });
    callTool(talk, { call: "cancel_appointment", with: { appointment: 1, reason: null } });
    say(talk, "Your cleaning on Thursday, December 3rd at 10 AM: shall I cancel it?");
    hear(talk, "no wait keep it");
    expect(callTool(talk, { call: "confirm_change" })).toContain("Not done");
    expect(talk.calendar.appointments()).toHaveLength(1);
  });
});

describe("a tool's answer", () => {
  it("that nobody waits for changes nothing", () => {
    const { state, facts } = beginModelTalk({ config: practice });
    const late: ToolResult = { status: "booked", bookingId: "book_1", startsAt: friday, endsAt: friday };
    expect(takeResult(state, "t9", late, facts, friday).state).toEqual(state);
  });

  it("of another kind is a failure, and is told as one", () => {
    const talk = beginModelTalk({ config: practice });
    hear(talk, "a cleaning");
    const call = {
      id: "c",
      name: "check_availability",
      arguments: JSON.stringify({ ...nothing, service: "Cleaning" }),
    };
    const planned = planCall(talk.state, call, talk.facts, friday);
    const failed: ToolResult = { status: "failed", reason: "timeout" };
    const { output } = takeResult(planned.state, planned.tool!.id, failed, talk.facts, friday);
    expect(output).toContain("calendar");
  });
});

describe("any calls, in any order, about anything", () => {
  const text = fc.constantFrom(
    "yes",
    "no",
    "cleaning tuesday at ten",
    "the first one",
    "maria lopez",
    "646 555 0188",
    "bye",
    "sí",
  );
  const values = fc.constantFrom<unknown>(
    null,
    0,
    1,
    2,
    3,
    -1,
    9e9,
    "",
    "yes",
    "Cleaning",
    "2026-12-01",
    "14:30",
    "tue",
    "morning",
    "fact",
    "appointment",
    "646 555 0188",
    "123456",
  );
  const call = fc.constantFrom(...(Object.keys(toolInputs) as (keyof typeof toolInputs)[])).chain((name) => {
    const fields = Object.keys(toolInputs[name].shape);
    const given = fc
      .tuple(...fields.map(() => values))
      .map((all) => Object.fromEntries(fields.map((field, i) => [field, all[i]])));
    return given.map((with_) => ({ call: name, with: with_ }));
  });
  const step = fc.oneof({ weight: 2, arbitrary: text }, { weight: 5, arbitrary: call });

  it("never throw, write only what was free, and stay within bounds", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const talk = beginModelTalk({ config: practice });
        const free = new Set<number>();
        const answer = talk.calendar.answer.bind(talk.calendar);
        talk.calendar.answer = (asked, now) => {
          const result = answer(asked, now);
          if (result.status === "slots") for (const at of result.startsAt) free.add(at);
          if (asked.tool === "book" || asked.tool === "hold_slot") expect(free.has(asked.startsAt)).toBe(true);
          return result;
        };
        for (const each of steps) {
          if (talk.ended !== null) break;
          if (typeof each === "string") hear(talk, each);
          else callTool(talk, each);
          expect(talk.state.followed.calls.turn).toBeLessThanOrEqual(41);
        }
        // Nothing was read back, so nothing was agreed to.
        expect(talk.calendar.bookings).toEqual([]);
        expect(talk.calendar.messages.length).toBeLessThanOrEqual(4);
        expect(JSON.stringify(talk.state).length).toBeLessThan(12_000);
      }),
      { numRuns: 300 },
    );
  });

  it("end after so many", () => {
    const talk = beginModelTalk({ config: practice });
    hear(talk, "hello");
    const outputs = Array.from({ length: mostCalls.turn + 2 }, () => find(talk, { service: "Cleaning" }));
    expect(outputs.at(-1)).toContain("No more tools");
    hear(talk, "and now");
    expect(find(talk, { service: "Cleaning" })).toContain("Option 1");
  });
});
