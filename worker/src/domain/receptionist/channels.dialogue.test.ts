import { describe, expect, it } from "vitest";
import { transcriptOf } from "../gate/play.ts";
import { expectBooked, talk } from "../../../test/dialogue-expect.ts";
import { practice } from "../../../test/practice.ts";

describe("in writing", () => {
  it("books in a chat, with an address instead of a number", () => {
    const it = talk(
      [
        "Hi! Do you have availability this Saturday for a cleaning?",
        "11 please",
        "Dana Scully",
        "dana@fbi.example",
        "y",
      ],
      { channel: "chat", caller: { phone: null } },
    );
    expect(it.bookings, transcriptOf(it)).toMatchObject([
      { customerName: "Dana Scully", customerPhone: null, customerEmail: "dana@fbi.example" },
    ]);
    expect(it.transcript.map(({ agent }) => agent).join(" ")).not.toMatch(/calling|key it in/);
  });

  it("books by text message, on the number that texts", () => {
    const it = talk(["can u book me a cleaning tmrw at 10am", "Fox Mulder", "👍", "yes"], { channel: "sms" });
    expectBooked(it, { at: "2026-11-28T10:00", name: "Fox Mulder" });
  });

  it("puts nobody through", () => {
    const config = { ...practice, routing: { ...practice.routing, transferNumber: "+12125550000" } };
    const it = talk(["can I talk to a person?"], { channel: "chat", config });
    expect(it.transferred).toBeNull();
    expect(it.state.asked?.about).toBe("take-message");
  });

  it("gives the emergency script without dialling", () => {
    const it = talk(["my son knocked out a tooth!!"], { channel: "sms" });
    expect(it.transferred).toBeNull();
    expect(it.transcript[0]!.agent).toContain("(212) 555-0911");
  });

  it("always answers a line, be it a mark or nothing sensible", () => {
    for (const line of ["👍", "?", "…", "um"]) {
      expect(talk([line], { channel: "chat" }).transcript[0]!.agent, line).not.toBe("");
    }
  });
});

describe("a business that takes no bookings", () => {
  it("takes the wish as a message", () => {
    const it = talk(["i want an appointment", "yes", "my boiler needs looking at on tuesday", "steve", "yes", "yes"], {
      config: { ...practice, services: [] },
    });
    expect(it.messages, transcriptOf(it)).toMatchObject([
      { body: "my boiler needs looking at on tuesday", fromName: "Steve" },
    ]);
  });
});
