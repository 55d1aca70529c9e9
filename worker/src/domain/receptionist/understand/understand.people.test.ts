import { describe, expect, it } from "vitest";
import type { Expecting, HearingContext } from "./heard.ts";
import { understand } from "./understand.ts";

const context: HearingContext = { today: "2026-11-18", zone: "America/New_York", services: ["Haircut", "Beard trim"] };

function hear(says: string, expecting?: Expecting, more?: Partial<HearingContext>) {
  return understand(says, { ...context, ...(expecting && { expecting }), ...more });
}

describe("names", () => {
  it.each([
    ["Maria Lopez", "Maria Lopez"],
    ["maria lopez", "Maria Lopez"],
    ["it's Maria", "Maria"],
    ["yes, it's Maria Lopez", "Maria Lopez"],
    ["Sure. Maria Lopez, please.", "Maria Lopez"],
    ["um, Siobhan O'Brien", "Siobhan O'Brien"],
    ["Juan de la Cruz", "Juan de la Cruz"],
    ["mary-jane watson", "Mary-Jane Watson"],
    ["ronald mcdonald", "Ronald McDonald"],
    ["José Núñez", "José Núñez"],
    ["My name is Okonkwo", "Okonkwo"],
    ["June Carter", "June Carter"],
    ["Chase Banks", "Chase Banks"],
    ["last name Lopez first name Maria", "Maria Lopez"],
    ["put it under Kowalski", "Kowalski"],
    ["put me down as Tim", "Tim"],
    ["Stephen with a PH", "Stephen"],
    ["Brian with a Y", "Bryan"],
    ["R Kelly", "R Kelly"],
    ["John Q. Public", "John Q Public"],
    ["it's for my daughter Emma", "Emma"],
  ])("asked for: %s", (says, name) => {
    expect(hear(says, "name").name).toBe(name);
  });

  it.each([
    ["my name is Peter Jones", "Peter Jones"],
    ["Hi, this is Jennifer and I'd like a haircut", "Jennifer"],
    ["i'm jake and i need a haircut", "Jake"],
    ["Maria here, can I come in on Friday?", undefined],
    ["I'd like to book a table under the name Kaminski", "Kaminski"],
    ["haircut tomorrow at three, it's Maria Lopez", "Maria Lopez"],
    ["this is Dr. Smith calling", "Dr. Smith"],
  ])("volunteered: %s", (says, name) => {
    expect(hear(says).name).toBe(name);
  });

  it.each([
    ["Shayne, S-H-A-Y-N-E", "Shayne"],
    ["Shane Smith, that's S H A Y N E", "Shayne Smith"],
    ["Jon Smyth, S M Y T H", "Jon Smyth"],
    ["B as in boy, O, B as in bravo", "Bob"],
    ["it's Ann, A double N E", "Anne"],
    ["Maria, L-O-P-E-Z", "Maria Lopez"],
    ["my name is spelled j o n smith", "Jon Smith"],
    ["it's J T Smith", "J T Smith"],
  ])("spelled: %s", (says, name) => {
    expect(hear(says, "name")).toMatchObject({ name, nameSpelled: true });
  });

  it.each([
    "yes please",
    "tomorrow",
    "no",
    "I don't know",
    "why do you need that",
    "the 3rd of March",
    "hold on",
    "what?",
  ])("no name in %s", (says) => {
    expect(hear(says, "name")).not.toHaveProperty("name");
  });

  it.each([
    "it's urgent",
    "I'm running late",
    "this is ridiculous",
    "I'm fine",
    "it's for my son",
    "I'm looking for a haircut",
  ])("no name in %s, which nobody asked for", (says) => {
    expect(hear(says)).not.toHaveProperty("name");
  });
});

describe("telephone numbers", () => {
  it.each([
    ["415-555-0123", "+14155550123"],
    ["(415) 555 0123", "+14155550123"],
    ["it's 1 415 555 0123", "+14155550123"],
    ["four one five five five five oh one two three", "+14155550123"],
    ["four fifteen, five fifty five, oh one twenty three", "+14155550123"],
    ["area code 415, then 555, 01 23", "+14155550123"],
    ["four one five triple five zero one double two", "+14155550122"],
    ["eight hundred five five five twelve twelve", "+18005551212"],
    ["plus one four one five five five five oh one two three", "+14155550123"],
    ["+44 20 7946 0958", "+442079460958"],
    ["five five five oh one two three", "5550123"],
  ])("asked for: %s", (says, phone) => {
    expect(hear(says, "phone").phone).toBe(phone);
  });

  it("completes national numbers with the country of the business", () => {
    expect(hear("020 7946 0958", "phone", { country: "GB" }).phone).toBe("+442079460958");
    expect(hear("415 555 0123", "phone", { country: "not a country" }).phone).toBe("+14155550123");
  });

  it("hears a number nobody asked for when it is long enough or announced", () => {
    expect(hear("call me back at 415 555 0123").phone).toBe("+14155550123");
    expect(hear("my number is 555 0123").phone).toBe("5550123");
    expect(hear("I need 5 5 5 5 5 5 5 boxes")).not.toHaveProperty("phone");
  });

  it("takes the digits of a number for no time and no date", () => {
    expect(hear("tomorrow at 3 pm, my number is 415 555 1130").when).toEqual({ date: "2026-11-19", time: "15:00" });
  });

  it.each(["2026-11-20", "3:30 or 4:30", "12/24/2026", "between 10:30 and 11:30"])("no number in %s", (says) => {
    expect(hear(says)).not.toHaveProperty("phone");
  });

  it.each([
    "this number is fine",
    "the one I'm calling from",
    "use this one",
    "you can call me on this number",
    "the same number",
  ])("caller id: %s", (says) => {
    expect(hear(says, "phone")).toMatchObject({ callerId: true });
  });

  it("does not take a refusal for the caller id", () => {
    expect(hear("not this number", "phone").callerId).toBe(false);
  });
});

describe("email addresses", () => {
  it.each([
    ["maria.lopez@gmail.com", "maria.lopez@gmail.com"],
    ["Maria.Lopez@Gmail.com.", "maria.lopez@gmail.com"],
    ["maria dot lopez at gmail", "maria.lopez@gmail.com"],
    ["it's maria dot lopez at gmail dot com", "maria.lopez@gmail.com"],
    ["my email is maria underscore lopez twenty two at yahoo dot com", "maria_lopez22@yahoo.com"],
    ["m l o p e z at outlook dot com", "mlopez@outlook.com"],
    ["M as in Mary, L as in Larry, 7 at hot mail dot com", "ml7@hotmail.com"],
    ["info at smith plumbing dot co dot uk", "info@smithplumbing.co.uk"],
    ["jo dash ann at my dash shop dot net", "jo-ann@my-shop.net"],
    ["tuesday at two thirty my email is maria dot lopez at gmail dot com", "maria.lopez@gmail.com"],
    ["j double o at gmail dot com and my number is next", "joo@gmail.com"],
  ])("asked for: %s", (says, email) => {
    expect(hear(says, "email").email).toBe(email);
  });

  it.each(["at three", "meet me at the office", "I'm at work", "yes", "at gmail"])("no address in %s", (says) => {
    expect(hear(says, "email")).not.toHaveProperty("email");
  });

  it("hears one nobody asked for", () => {
    expect(hear("send it to maria@example.org please").email).toBe("maria@example.org");
    expect(hear("you can email me, it's bob at example dot com").email).toBe("bob@example.com");
  });
});
