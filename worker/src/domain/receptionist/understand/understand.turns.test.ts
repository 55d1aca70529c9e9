import { describe, expect, it } from "vitest";
import type { Heard, HearingContext } from "./heard.ts";
import { understand } from "./understand.ts";

const services = ["Teeth cleaning", "Whitening", "Men's haircut", "Women's haircut", "Oil change", "Brake inspection"];
const context: HearingContext = { today: "2026-11-18", zone: "America/New_York", services };

function hear(says: string, more?: Partial<HearingContext>): Heard {
  return understand(says, { ...context, ...more });
}

describe("everything in one breath", () => {
  it("hears purpose, service, day, time and name", () => {
    expect(hear("cleaning next Tuesday at half past two, it's Maria Lopez")).toMatchObject({
      intent: "book",
      services: [0],
      when: { date: "2026-11-24", time: "14:30", ambiguousHour: true },
      name: "Maria Lopez",
    });
  });

  it("hears a whole text message", () => {
    const says = "hi its dana, need an oil change fri 9am, call 415-555-0123, thx";
    expect(hear(says)).toMatchObject({
      intent: "book",
      services: [4],
      when: { date: "2026-11-20", time: "09:00" },
      name: "Dana",
      phone: "+14155550123",
    });
  });
});

describe("choices", () => {
  it.each<[string, number | undefined]>([
    ["the first one", 1],
    ["the second", 2],
    ["two", 2],
    ["number three please", 3],
    ["option one", 1],
    ["the last one", -1],
    ["I'll take the latter", -1],
    ["the middle one", 2],
    ["either is fine", 1],
    ["the earliest one", 1],
    ["four", undefined],
    ["the eighth", undefined],
    ["none of those", undefined],
  ])("of three: %s", (says, choice) => {
    expect(hear(says, { expecting: "slot", offered: 3 }).choice).toBe(choice);
  });

  it("takes a number for a time where one of the options is at that hour", () => {
    const before = "I have one, two thirty or 3 pm. Which would you like?";
    expect(hear("three", { expecting: "slot", offered: 3, before })).toMatchObject({ when: { time: "15:00" } });
    expect(hear("three", { expecting: "slot", offered: 3, before })).not.toHaveProperty("choice");
  });

  it("takes an ordinal beyond the options for a date, and a time for a time", () => {
    expect(hear("the 8th", { expecting: "slot", offered: 3 }).when).toEqual({ date: "2026-12-08" });
    expect(hear("the three o'clock one", { expecting: "slot", offered: 3 }).when).toMatchObject({ time: "15:00" });
  });

  it("makes no choice where nothing was offered", () => {
    expect(hear("two")).not.toHaveProperty("choice");
    expect(hear("the 2nd", { expecting: "date" })).toMatchObject({ when: { date: "2026-12-02" } });
    expect(hear("the 2nd", { expecting: "date" })).not.toHaveProperty("choice");
  });
});

describe("services", () => {
  it.each<[string, number[]]>([
    ["I'd like my teeth cleaned", [0]],
    ["a whitening and a cleaning", [0, 1]],
    ["haircut", [2, 3]],
    ["a men's haircut please", [2]],
    ["I need to get my oil changed", [4]],
    ["my brakes need to be looked at", [5]],
    ["I want to change my name", []],
    ["something else entirely", []],
  ])("%s", (says, indexes) => {
    expect(new Set(hear(says).services)).toEqual(new Set(indexes));
  });

  it("puts the best match first", () => {
    expect(hear("women's haircut").services[0]).toBe(3);
  });

  it("needs less where the service was asked for", () => {
    expect(hear("women's", { expecting: "service" }).services).toEqual([3]);
    expect(hear("two women are with me").services).toEqual([]);
  });
});

describe("changes of mind", () => {
  it.each([
    "no, make it Thursday",
    "actually, can we do four o'clock",
    "sorry, I meant Friday",
    "Tuesday. No wait, Wednesday",
    "not Monday, Tuesday",
    "never mind, book it for the 13th",
    "I changed my mind",
    "scratch that, let's say noon",
  ])("corrects: %s", (says) => {
    expect(hear(says, { expecting: "confirm" })).toMatchObject({ correction: true, backsOut: false });
  });

  it.each(["no", "no thank you", "yes, Thursday", "Thursday at four", "actually, do you have parking?"])(
    "corrects nothing: %s",
    (says) => {
      expect(hear(says, { expecting: "confirm" }).correction).toBe(false);
    },
  );

  it.each([
    "never mind",
    "forget it",
    "let's leave it",
    "I don't want to do this anymore",
    "I'll call back later",
    "stop",
  ])("backs out: %s", (says) => {
    expect(hear(says, { expecting: "date" })).toMatchObject({ backsOut: true, intent: "no" });
  });

  it("tells taking back the present task from cancelling an appointment", () => {
    expect(hear("cancel that", { expecting: "confirm" })).toMatchObject({ backsOut: true, intent: "no" });
    expect(hear("cancel that")).toMatchObject({ backsOut: false, intent: "cancel" });
    expect(hear("cancel my appointment", { expecting: "date" })).toMatchObject({ backsOut: false, intent: "cancel" });
  });
});

describe("the receptionist's last line", () => {
  it.each<[string, string, Partial<Heard>]>([
    ["What day works for you?", "the 20", { when: { date: "2026-11-20" } }],
    ["What time would you like?", "eleven", { when: { time: "11:00", ambiguousHour: true } }],
    ["May I have your name?", "maria lopez", { name: "Maria Lopez" }],
    ["What's the best phone number for you?", "555 0123", { phone: "5550123" }],
    ["And your email?", "bob at gmail", { email: "bob@gmail.com" }],
  ])("%s %s", (before, says, heard) => {
    expect(hear(says, { before })).toMatchObject(heard);
  });

  it("gives way to what the conversation says it expects", () => {
    const before = "What time would you like?";
    expect(hear("maria", { before, expecting: "name" }).name).toBe("Maria");
  });
});

describe("contexts that make no sense", () => {
  it("reads no dates where today is none", () => {
    expect(hear("tomorrow at three", { today: "someday" })).toMatchObject({ when: {} });
  });

  it("keeps the utterance as given and the words worth searching", () => {
    const says = "  Do you, um, offer PARKING?! ";
    expect(hear(says)).toMatchObject({ says, words: ["offer", "parking"] });
  });
});
