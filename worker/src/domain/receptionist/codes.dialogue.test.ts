import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { calendarWith, expectAppointments, talk } from "../../../test/dialogue-expect.ts";
import { textedCode } from "../gate/phone-codes.ts";

const tuesday = { at: "2026-12-01T14:30" };

describe("an appointment under another number", () => {
  const theirs = { ...tuesday, phone: "+12125550777" };
  const asks = ["cancel my appointment", "it's under 212 555 0777"];

  it("needs the code that is texted to it", () => {
    const it = talk([...asks, "it's four eight two nine one three", "yes"], { calendar: calendarWith(theirs) });
    expect(it.transcript[1]!.agent).toMatch(/texted a code/);
    expect(it.transcript[1]!.agent).not.toMatch(/Cleaning|December/);
    expectAppointments(it);
  });

  it("takes the code in pieces and from the keypad", () => {
    expectAppointments(talk([...asks, "four eight two", "nine one three", "yes"], { calendar: calendarWith(theirs) }));
    const keys = textedCode.split("").map((digit) => ({ type: "digit" as const, digit }));
    expectAppointments(talk([...asks, ...keys, "yes"], { calendar: calendarWith(theirs) }));
  });

  it("reveals nothing for a wrong code, and takes a message after too many", () => {
    const it = talk([...asks, "111111", "222222", "333333", "yes", "bo", "yes", "yes"], {
      calendar: calendarWith(theirs),
    });
    expect(transcriptOf(it)).toMatch(/2 more tries/);
    expect(transcriptOf(it)).toMatch(/1 more try/);
    expect(transcriptOf(it)).not.toMatch(/Cleaning|December/);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
    expectAppointments(it, theirs);
  });

  it("texts another code where none came", () => {
    const it = talk([...asks, "i didn't get anything", "482913", "yes"], { calendar: calendarWith(theirs) });
    expect(it.calls.filter(({ tool }) => tool === "send_code")).toHaveLength(2);
    expectAppointments(it);
  });

  it("is left to the team where the caller cannot read it, or it cannot be sent", () => {
    const cannot = talk([...asks, "i don't have that phone with me", "yes"], { calendar: calendarWith(theirs) });
    expect(cannot.transcript[2]!.agent).toMatch(/message|get back to you/);
    const calendar = calendarWith(theirs);
    calendar.codes.optedOut!.add("+12125550777");
    const refused = talk(asks, { calendar });
    expect(refused.transcript[1]!.agent).toMatch(/not able to text a code/);
    expect(refused.transcript[1]!.agent).not.toMatch(/I've just texted/);
  });

  it("asks a withheld number and a chat for theirs first", () => {
    for (const setting of [{ caller: { phone: null } }, { channel: "chat" as const }]) {
      const it = talk(["cancel my appointment", "212 555 0777", "482913", "yes"], {
        calendar: calendarWith(theirs),
        ...setting,
      });
      expect(it.transcript[0]!.agent, transcriptOf(it)).toMatch(/number/);
      expectAppointments(it);
    }
  });
});
