import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consultorio } from "../../../test/consultorio.ts";
import { calendarWith, expectAppointments, expectNothingBooked, talk } from "../../../test/dialogue-expect.ts";
import { practice } from "../../../test/practice.ts";
import { messagesOnly } from "../agent/messages-only.ts";
import { type Line, transcriptOf } from "../gate/play.ts";

const inEnglish = { config: messagesOnly(practice), messagesOnly: true };
const inSpanish = { config: messagesOnly(consultorio), messagesOnly: true };
const silence = (count: number): Line => ({ type: "silence", count });

describe("a receptionist who takes messages", () => {
  it("takes down what somebody wanted to book, and books nothing", () => {
    const it = talk(
      ["Hi I'd like to book a cleaning for tomorrow at 3", "yes please", "Bob Smith", "yes", "yes"],
      inEnglish,
    );
    expect(it.transcript[0]!.agent).toMatch(/can't book.*message/);
    expect(it.messages, transcriptOf(it)).toEqual([
      {
        body: "Wants to book Cleaning, Saturday, November 28th at 3 PM",
        fromName: "Bob Smith",
        fromPhone: "+12125550123",
      },
    ]);
    expectNothingBooked(it);
    expect(it.calls.map(({ tool }) => tool)).toEqual(["take_message"]);
  });

  it("has offered it with the greeting: a yes takes it up, and so does telling it at once", () => {
    const accepted = talk(["Yes please", "the machine ate my card", "Ann Lee", "yes", "yes"], inEnglish);
    expect(accepted.transcript[0]!.agent).toMatch(/message|tell the team/i);
    const told = talk(["the machine ate my card", "Ann Lee", "yes", "yes"], inEnglish);
    for (const one of [accepted, told])
      expect(one.messages, transcriptOf(one)).toMatchObject([
        { body: expect.stringMatching(/machine ate my card/), fromName: "Ann Lee" },
      ]);
  });

  it("answers what the business has written down, and nothing else", () => {
    const it = talk(["how much is a cleaning?", "where are you?", "do you sponsor the chess club?"], inEnglish);
    const [price, address, unknown] = it.transcript.map(({ agent }) => agent);
    expect(price).toMatch(/\$120/);
    expect(address).toMatch(/12 Main Street/);
    expect(unknown).toMatch(/don't know.*message/i);
  });

  it("says what it can do, and that is not booking", () => {
    const it = talk(["what can you do?"], inEnglish);
    expect(it.transcript[0]!.agent).toMatch(/take a message/);
    expect(it.transcript[0]!.agent).not.toMatch(/book/);
  });

  it("takes down what somebody wanted to move, and cancels without offering another time", () => {
    const calendar = () => calendarWith({ at: "2026-12-01T14:30" });
    const moved = talk(["I want to move my appointment to friday at ten", "yes", "yes", "yes"], {
      ...inEnglish,
      calendar: calendar(),
    });
    expect(moved.messages[0]?.body, transcriptOf(moved)).toMatch(
      /^Wants to move .*December 1st.*December 4th at 10 AM/,
    );
    expectAppointments(moved, { at: "2026-12-01T14:30" });
    const cancelled = talk(["please cancel my appointment", "yes"], { ...inEnglish, calendar: calendar() });
    expect(cancelled.transcript.at(-1)!.agent).toMatch(/cancelled/);
    expect(cancelled.transcript.at(-1)!.agent).not.toMatch(/another time|book/);
  });

  it("knows an emergency, and whom it rings", () => {
    expect(talk(["I can't breathe, my face is swelling"], inEnglish).transcript[0]!.agent).toMatch(/911/);
    const dialled = { phrases: ["the roof is on fire"], say: "I'm putting you through.", dial: "+12125550999" };
    const config = messagesOnly({ ...practice, emergency: [dialled] });
    expect(talk(["help, the roof is on fire"], { ...inEnglish, config }).transferred).toBe("+12125550999");
  });

  it("puts an angry caller through where there is a number, else takes their message", () => {
    const config = messagesOnly({ ...practice, routing: { ...practice.routing, transferNumber: "+12125550998" } });
    const angry = "this is ridiculous, I want to talk to a human being";
    expect(talk([angry], { ...inEnglish, config }).transferred).toBe("+12125550998");
    const it = talk([angry, "fine, take a message", "you overcharged me", "John Doe", "yes", "yes"], inEnglish);
    expect(it.messages, transcriptOf(it)).toMatchObject([{ body: "you overcharged me", fromName: "John Doe" }]);
  });

  it("asks into a silence whether there is a message, and says goodbye", () => {
    const it = talk([silence(1), silence(2), silence(3)], inEnglish);
    expect(it.transcript[0]!.agent).toMatch(/message/);
    expect(it.ended).toBe("silence");
  });

  it("keeps what was told though nobody is there any more to say yes to it", () => {
    for (const end of [[silence(1), silence(2), silence(3)], [{ type: "time-up" } as const]]) {
      const it = talk(["I want to leave a message", "call me about my bill", ...end], inEnglish);
      expect(it.messages, transcriptOf(it)).toEqual([
        { body: "call me about my bill", fromName: null, fromPhone: "+12125550123" },
      ]);
      expect(it.transcript.at(-1)!.agent).not.toMatch(/message|team/);
    }
    const nothing = talk(["I want to leave a message", silence(1), silence(2), silence(3)], inEnglish);
    expect(nothing.messages).toEqual([]);
  });

  it("hands on a wish in the caller's words where day and time were not both named", () => {
    const day = talk(["I want to book a cleaning friday", "yes please", "Ann Lee", "yes", "yes"], inEnglish);
    expect(day.messages[0]?.body, transcriptOf(day)).toBe("Wants to book Cleaning: I want to book a cleaning friday");
    const why = talk(["I need an appointment, my tooth hurts", "yes", "Ann Lee", "yes", "yes"], inEnglish);
    expect(why.messages[0]?.body, transcriptOf(why)).toMatch(/my tooth hurts$/);
  });

  it("adds what is told later to what was told before", () => {
    const wish = ["I'd like to book a cleaning tomorrow at 3", "ok tell them I can do mornings too"];
    const it = talk([...wish, "Ann Lee", "yes", "yes"], inEnglish);
    expect(it.messages[0]?.body, transcriptOf(it)).toMatch(/^Wants to book Cleaning.*at 3 PM\. .*mornings too$/);
    const angry = ["This is the third time I call, you people are useless!", "whatever, have them call me back"];
    const told = talk([...angry, "Bob", "yes", "yes"], inEnglish);
    expect(told.messages[0]?.body, transcriptOf(told)).toMatch(/third time.*call me back/);
  });

  it("takes for the message what is told for the team, though it were a reason to come in", () => {
    const lines = ["Can I speak to a real person please", "fine. Tell them my crown fell out and I'm in pain"];
    const it = talk([...lines, "Ann Lee", "yes", "yes"], inEnglish);
    expect(it.messages[0]?.body, transcriptOf(it)).toMatch(/crown fell out and I'm in pain/);
  });

  it("takes a yes for a yes, though what is told with it would be a reason to come in", () => {
    const told = (lines: readonly Line[], setting: typeof inEnglish = inEnglish) => {
      const it = talk(lines, setting);
      return [it.messages[0]?.body, transcriptOf(it)];
    };
    const human = ["Can I speak to a real person please", "Yes, have the doctor call me because my tooth hurts a lot"];
    expect(told([...human, "Ann Lee", "yes", "yes"])[0]).toMatch(/call me because my tooth hurts/);
    const wish = ["do you sponsor the chess club?", "yes, I need an appointment for my daughter"];
    expect(told([...wish, "Ann Lee", "yes", "yes"])[0]).toMatch(/appointment for my daughter/);
    const persona = ["Quiero hablar con una persona", "Sí, que el doctor me llame porque me duele mucho la muela"];
    expect(told([...persona, "Rosa Díaz", "sí", "sí"], inSpanish)[0]).toMatch(/me llame porque me duele/);
  });

  it("takes another name than the one it knows, without a no before it", () => {
    const known = { ...inEnglish, caller: { name: "John Miller" } };
    const nameIn = (says: string, spoken: typeof known = known) => {
      const opening =
        spoken === known
          ? ["I want to leave a message", "call me about my bill"]
          : ["quiero dejar un mensaje", "que me llamen por la factura"];
      const it = talk([...opening, says, "yes", "yes"], spoken);
      return it.messages[0]?.fromName ?? transcriptOf(it);
    };
    expect(["Ann Lee", "Bob", "John", "yes", "sure, go ahead"].map((says) => nameIn(says))).toEqual([
      "Ann Lee",
      "Bob",
      "John Miller",
      "John Miller",
      "John Miller",
    ]);
    expect(nameIn("María López", { ...inSpanish, caller: { name: "John Miller" } })).toBe("María López");
  });

  it("does all of it in Spanish, also where the business speaks English", () => {
    const wants = ["quiero reservar una limpieza para mañana a las tres", "sí por favor", "Juan Pérez", "sí", "sí"];
    const it = talk(wants, inSpanish);
    expect(it.messages, transcriptOf(it)).toMatchObject([
      { body: expect.stringMatching(/Quiere reservar Limpieza/), fromName: "Juan Pérez" },
    ]);
    expectNothingBooked(it);
    const abroad = talk(["hola, necesito una cita", "sí", "mañana por la tarde", "Juan Pérez", "sí", "sí"], inEnglish);
    expect(abroad.messages, transcriptOf(abroad)).toHaveLength(1);
    expect(abroad.transcript.at(-1)!.agent).toMatch(/mensaje/);
    expect(talk(["esto es una vergüenza, quiero hablar con una persona"], inSpanish).transcript[0]!.agent).toMatch(
      /mensaje/,
    );
    expect(talk([silence(1)], inSpanish).transcript[0]!.agent).toMatch(/mensaje/);
    expect(talk(["no puedo respirar"], inSpanish).transcript[0]!.agent).toMatch(/911/);
  });

  it.each(["chat", "sms"] as const)("takes a message by %s", (channel) => {
    const lines = ["can I book a cleaning tomorrow at 3?", "yes", "Maria Lopez", "+12125550123", "yes"];
    const it = talk(lines, { ...inEnglish, channel });
    expect(it.messages, transcriptOf(it)).toMatchObject([{ fromName: "Maria Lopez", fromPhone: "+12125550123" }]);
    expectNothingBooked(it);
    expect(talk(["hi"], { ...inEnglish, channel }).transcript[0]!.agent).not.toBe("");
  });
});

const words = [
  "I'd like a cleaning tomorrow at ten",
  "next tuesday at half past two",
  "yes please",
  "no",
  "Maria Lopez",
  "the second one",
  "move my appointment to friday",
  "cancel my appointment",
  "do you have anything earlier",
  "book it",
  "how much is whitening",
  "take a message",
  "quiero una limpieza el martes",
  "sí",
  "my number is 646 555 0188",
  "um",
];

it("whatever is said, nothing is booked, moved or kept", () => {
  const lines = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lines, fc.constantFrom("voice" as const, "chat" as const, "sms" as const), (says, channel) => {
      const calendar = calendarWith({ at: "2026-12-01T14:30" });
      const it = talk(says, { ...inEnglish, channel, calendar });
      const made = it.calls.filter(({ tool }) => ["book", "reschedule", "hold_slot", "find_slots"].includes(tool));
      expect(made, transcriptOf(it)).toEqual([]);
      for (const { agent } of it.transcript)
        expect(agent, transcriptOf(it)).not.toMatch(/Shall I book|Shall I move|I have .*free/i);
    }),
    { numRuns: 150 },
  );
});
