import { describe, expect, it } from "vitest";
import type { Expecting, HearingContext, When } from "./heard.ts";
import { understand } from "./understand.ts";

const context: HearingContext = { today: "2026-11-18", now: "10:15", zone: "America/New_York" };

function when(says: string, expecting?: Expecting, before?: string): When {
  return understand(says, { ...context, ...(expecting && { expecting }), ...(before && { before }) }).when;
}

describe("a clock time", () => {
  it.each([
    ["3 pm", "15:00"],
    ["at three p.m.", "15:00"],
    ["3:30p", "15:30"],
    ["10:45 AM", "10:45"],
    ["half past three in the afternoon", "15:30"],
    ["half passed 3 in the afternoon", "15:30"],
    ["quarter to 5 in the evening", "16:45"],
    ["a quarter past nine in the morning", "09:15"],
    ["quarter to one in the afternoon", "12:45"],
    ["quarter to 12 in the morning", "11:45"],
    ["twenty past ten am", "10:20"],
    ["ten minutes to five pm", "16:50"],
    ['12 o"clock', "12:00"],
    ["noon", "12:00"],
    ["around noonish", "12:00"],
    ["midnight", "00:00"],
    ["13:00", "13:00"],
    ["fourteen hundred hours", "14:00"],
    ["oh nine thirty", "09:30"],
    ["09:15", "09:15"],
    ["two in the afternoon", "14:00"],
    ["afternoon 2", "14:00"],
    ["tomorrow evening at 6", "18:00"],
    ["six thirty tonight", "18:30"],
    ["eleven at night", "23:00"],
    ["12 pm", "12:00"],
    ["12 am", "00:00"],
    ["12:30 in the afternoon", "12:30"],
    ["tomorrow at 8.30 am", "08:30"],
  ])("%s → %s", (says, time) => {
    expect(when(says)).toMatchObject({ time });
    expect(when(says)).not.toHaveProperty("ambiguousHour");
  });

  it.each([
    ["at three", "15:00"],
    ["three thirty", "15:30"],
    ["at 330", "15:30"],
    ["around eight", "08:00"],
    ["at eleven", "11:00"],
    ["seven o'clock", "19:00"],
    ["make it 4 please", "16:00"],
    ["half past two", "14:30"],
    ["Friday at 9ish", "09:00"],
    ["eightish", "08:00"],
  ])("%s → %s, guessed from business hours", (says, time) => {
    expect(when(says)).toMatchObject({ time, ambiguousHour: true });
  });

  it("takes a bare number for a time only where a time was asked for", () => {
    expect(when("three", "time")).toMatchObject({ time: "15:00" });
    expect(when("um, 330", "time")).toMatchObject({ time: "15:30" });
    expect(when("three please", undefined, "What time works for you?")).toMatchObject({ time: "15:00" });
    expect(when("three")).toEqual({});
    expect(when("three", "name")).toEqual({});
  });

  it("counts from now", () => {
    expect(when("in an hour")).toEqual({ date: "2026-11-18", time: "11:15" });
    expect(when("in about 30 minutes")).toEqual({ date: "2026-11-18", time: "10:45" });
    expect(understand("in an hour", { ...context, now: "23:30" }).when).toEqual({ date: "2026-11-19", time: "00:30" });
  });

  it.each([
    "a table for 4",
    "we are 3 people",
    "I have two kids",
    "it takes 20 minutes",
    "about 5 miles away",
    "my son is 7",
    "one of them",
    "good morning",
  ])("%s names no time", (says) => {
    expect(when(says)).toEqual({});
  });
});

describe("bounds, ranges and alternatives", () => {
  it.each<[string, When]>([
    ["after four", { after: "16:00", bound: "16:00", ambiguousHour: true }],
    ["any time after 2 pm", { after: "14:00", bound: "14:00" }],
    ["before noon", { before: "12:00", bound: "12:00" }],
    ["4 pm or later", { after: "16:00", bound: "16:00" }],
    ["no earlier than ten am", { after: "10:00", bound: "10:00" }],
    ["by three pm", { before: "15:00", bound: "15:00" }],
    ["I can't come before three", { after: "15:00", bound: "15:00", ambiguousHour: true }],
    ["nothing after 5 pm please", { before: "17:00", bound: "17:00" }],
    ["after 1 pm but before 4 pm", { after: "13:00", before: "16:00" }],
    ["between 2 and 4", { after: "14:00", before: "16:00", ambiguousHour: true }],
    ["from 9 to 11 am", { after: "09:00", before: "11:00" }],
    ["11 to 2 pm", { after: "11:00", before: "14:00" }],
    ["9-10:30 am", { after: "09:00", before: "10:30" }],
    ["3 or 4 pm", { times: ["15:00", "16:00"], after: "15:00", before: "16:00" }],
    ["move my 3 o'clock to 4 pm", { time: "16:00", replaces: { time: "15:00" } }],
    ["not at 3, at 4 pm", { time: "16:00" }],
    ["I work until 5 pm", { after: "17:00", bound: "17:00" }],
    ["not before 10 am", { after: "10:00", bound: "10:00" }],
    ["11am-1pm", { after: "11:00", before: "13:00" }],
    ["1 pm instead, I have something else at 2", { time: "13:00" }],
  ])("%s", (says, expected) => {
    expect(when(says)).toEqual(expected);
  });
});

describe("parts of the day and wishes without a time", () => {
  it.each<[string, When]>([
    ["in the morning", { part: "morning" }],
    ["tomorrow afternoon", { date: "2026-11-19", part: "afternoon" }],
    ["tonight", { date: "2026-11-18", part: "evening" }],
    ["first thing tomorrow", { date: "2026-11-19", part: "morning", soonest: true }],
    ["after lunch", { part: "afternoon", after: "13:00" }],
    ["late afternoon", { part: "afternoon", after: "15:00" }],
    ["after work on Friday", { date: "2026-11-20", after: "17:00" }],
    ["anything later?", { shift: "later" }],
    ["do you have something earlier", { shift: "earlier" }],
    ["a different day", { shift: "other-day" }],
    ["as soon as possible", { soonest: true }],
    ["what's the next available", { soonest: true }],
  ])("%s", (says, expected) => {
    expect(when(says)).toEqual(expected);
  });

  it.each(["see you later", "I'll call back later", "good evening", "last night it broke"])("%s is no wish", (says) => {
    expect(when(says)).toEqual({});
  });

  it("takes whenever for the soonest where a day was asked for", () => {
    expect(when("whenever", "date")).toEqual({ soonest: true });
    expect(when("whenever")).toEqual({});
  });
});
