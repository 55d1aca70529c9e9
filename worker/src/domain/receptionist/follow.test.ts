import { describe, expect, it } from "vitest";
import { callerId } from "../../../test/dialogue-expect.ts";
import { beginModelTalk, builtInTurn, callTool, fallBack, hear, readable, say } from "../../../test/model-dialogue.ts";
import type { Act, ModelSetting, ModelTalk, ScriptedTurn } from "../../../test/model-dialogue.ts";
import { memoryCalendar } from "../../../test/practice-desk.ts";
import { consultorio } from "../../../test/consultorio.ts";
import { newYork, practice } from "../../../test/practice.ts";
import type { About } from "./state.ts";

/** A caller who answers what is asked, and who has told something of it already. */
interface Person {
  name: string;
  /** Words that pick a time out of those offered. */
  time: string;
  day: string;
  service: string;
  body?: string;
  yes: string;
}

interface Dialogue {
  title: string;
  setting?: Partial<ModelSetting>;
  person: Person;
  /** The first turn in which the model may be gone; what comes before is another dialogue's matter. */
  from?: number;
  /** As a good model leads it. */
  turns: readonly ScriptedTurn[];
  /** What stands in the end, whoever finished it. */
  ends: (talk: ModelTalk) => void;
}

const none = {
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
const find = (with_: Partial<Record<keyof typeof none, unknown>>): Act => ({
  call: "check_availability",
  with: { ...none, ...with_ },
});
const choose = (option: number, name: string | null = null): Act => ({
  call: "choose_option",
  with: { option, name, phone: null, email: null, notes: null },
});
const maria: Person = {
  name: "Maria Lopez",
  time: "noon",
  day: "Tuesday December 1st",
  service: "a cleaning",
  yes: "yes",
};
const lupe: Person = {
  name: "Guadalupe Reyes",
  time: "a las doce",
  day: "el martes primero de diciembre",
  service: "una limpieza",
  yes: "sí",
};

const booked =
  (at: string, name = "Maria Lopez", service = "cleaning") =>
  ({ calendar }: ModelTalk): void => {
    expect(
      calendar.bookings.map(({ serviceId, startsAt, customerName, customerPhone }) => [
        serviceId,
        startsAt,
        customerName,
        customerPhone,
      ]),
    ).toEqual([[`svc_${service}`, newYork(at), name, callerId]]);
    expect(calendar.held).toBeNull();
  };

const noonOnTuesday: readonly ScriptedTurn[] = [
  {
    caller: "hi can i get a cleaning on tuesday",
    model: [
      find({ service: "Cleaning", from_date: "2026-12-01" }),
      "I have nine AM, noon or three PM on Tuesday. Which suits you?",
    ],
  },
  { caller: "noon please", model: [choose(2), "Great, noon on Tuesday. What's your name?"] },
  {
    caller: "maria lopez",
    model: [
      choose(2, "Maria Lopez"),
      "So a cleaning on Tuesday, December 1st at noon, for Maria Lopez, at this number. Shall I book it?",
    ],
  },
  { caller: "yes please", model: [{ call: "confirm_booking" }, "You're booked for Tuesday at noon. Anything else?"] },
];

const dialogues: readonly Dialogue[] = [
  { title: "books step by step", person: maria, turns: noonOnTuesday, ends: booked("2026-12-01T12:00") },
  {
    title: "books what was asked for in one breath",
    person: { ...maria, time: "half past two" },
    turns: [
      {
        caller: "cleaning next tuesday at half past two it's maria lopez",
        model: [
          find({ service: "Cleaning", from_date: "2026-12-01", time: "14:30" }),
          choose(1, "Maria Lopez"),
          "That's a cleaning on Tuesday, December first, at two thirty in the afternoon for Maria. Is that right?",
        ],
      },
      { caller: "yes it is", model: [{ call: "confirm_booking" }, "Done. Anything else I can do?"] },
    ],
    ends: booked("2026-12-01T14:30"),
  },
  {
    title: "names the service only when asked",
    person: maria,
    turns: [
      { caller: "i'd like to make an appointment", model: ["Sure. What would you like to come in for?"] },
      { caller: "just a cleaning", model: ["Of course. What day would suit you?"] },
      ...noonOnTuesday.slice(0, 1).map(({ model }) => ({ caller: "next tuesday", model })),
      ...noonOnTuesday.slice(1),
    ],
    ends: booked("2026-12-01T12:00"),
  },
  {
    title: "answers a question in the middle",
    person: maria,
    turns: [
      noonOnTuesday[0]!,
      {
        caller: "is there parking",
        model: ["Yes, it's free behind the building. Which time suits you: nine, noon or three?"],
      },
      ...noonOnTuesday.slice(1),
    ],
    ends: booked("2026-12-01T12:00"),
  },
  {
    title: "changes the day before the read-back",
    from: 1,
    person: { ...maria, day: "Thursday December 3rd", time: "ten" },
    turns: [
      noonOnTuesday[0]!,
      {
        caller: "actually make it thursday at ten",
        model: [
          find({ service: "Cleaning", from_date: "2026-12-03", time: "10:00" }),
          "Thursday, December 3rd at 10 AM is free. What name should I put?",
        ],
      },
      {
        caller: "maria lopez",
        model: [choose(1, "Maria Lopez"), "Cleaning, Thursday, December 3rd at 10 AM, Maria Lopez. Shall I book it?"],
      },
      { caller: "yes", model: [{ call: "confirm_booking" }, "You're all set. Anything else?"] },
    ],
    ends: booked("2026-12-03T10:00"),
  },
  {
    title: "picks by the place in the list",
    person: { ...maria, time: "the last one" },
    turns: [
      noonOnTuesday[0]!,
      { caller: "the last one", model: [choose(3), "Three on Tuesday then. Who is it for?"] },
      {
        caller: "it's maria lopez",
        model: [choose(3, "Maria Lopez"), "Cleaning on Tuesday, December 1st at 3 PM for Maria Lopez, right?"],
      },
      { caller: "right", model: [{ call: "confirm_booking" }, "Booked. Anything else?"] },
    ],
    ends: booked("2026-12-01T15:00"),
  },
  {
    title: "is known by name",
    setting: { caller: { name: "Maria Lopez" } },
    person: maria,
    turns: [
      noonOnTuesday[0]!,
      { caller: "noon please", model: [choose(2), "Noon it is. Shall I put it under Maria Lopez?"] },
      {
        caller: "yes",
        model: [
          choose(2, "Maria Lopez"),
          "A cleaning on Tuesday, December 1st at noon for Maria Lopez. Shall I book it?",
        ],
      },
      { caller: "yes please", model: [{ call: "confirm_booking" }, "You're booked. Anything else?"] },
    ],
    ends: booked("2026-12-01T12:00"),
  },
  {
    title: "leaves a message",
    person: { ...maria, body: "the invoice from october is wrong, please call me back" },
    turns: [
      { caller: "i'd like to leave a message for the office", model: ["Of course. What should I tell them?"] },
      { caller: "the invoice from october is wrong, please call me back", model: ["I will. May I have your name?"] },
      {
        caller: "maria lopez",
        model: [
          {
            call: "take_message",
            with: { body: "The invoice from October is wrong, please call back.", name: "Maria Lopez", phone: null },
          },
          "I've passed that on. Anything else?",
        ],
      },
    ],
    ends: ({ calendar }) => {
      expect(calendar.messages).toHaveLength(1);
      expect(calendar.messages[0]).toMatchObject({ fromName: "Maria Lopez", fromPhone: callerId });
      expect(calendar.messages[0]!.body).toMatch(/invoice/i);
      expect(calendar.bookings).toEqual([]);
    },
  },
  {
    title: "books and then leaves a message",
    from: 4,
    person: { ...maria, body: "please prepare my records from last year" },
    turns: [
      ...noonOnTuesday,
      { caller: "yes can i leave a message for the doctor", model: ["Sure, what should I tell the doctor?"] },
      {
        caller: "please prepare my records from last year",
        model: [
          {
            call: "take_message",
            with: { body: "Please prepare my records from last year.", name: null, phone: null },
          },
          "I've noted that for them. Anything else?",
        ],
      },
    ],
    ends: (talk) => {
      booked("2026-12-01T12:00")(talk);
      expect(talk.calendar.messages).toHaveLength(1);
    },
  },
  {
    title: "cancels an appointment",
    setting: { calendar: withAppointment() },
    person: maria,
    turns: [
      {
        caller: "i need to cancel my appointment",
        model: [
          { call: "list_appointments", with: { phone: null } },
          { call: "cancel_appointment", with: { appointment: 1, reason: null } },
          "That's your cleaning on Thursday, December 3rd at 10 AM. Shall I cancel it?",
        ],
      },
      { caller: "yes please", model: [{ call: "confirm_change" }, "It's cancelled. Would you like another time?"] },
    ],
    ends: ({ calendar }) => expect(calendar.appointments()).toEqual([]),
  },
  {
    title: "moves an appointment",
    setting: { calendar: withAppointment() },
    person: { ...maria, day: "Friday December 4th", time: "eleven" },
    turns: [
      {
        caller: "i'd like to move my appointment",
        model: [
          { call: "list_appointments", with: { phone: null } },
          "You have a cleaning on Thursday, December 3rd at 10 AM. What day would suit you instead?",
        ],
      },
      {
        caller: "friday december 4th at eleven",
        model: [
          find({ appointment: 1, from_date: "2026-12-04", time: "11:00" }),
          { call: "change_appointment", with: { appointment: 1, option: 1 } },
          "So it moves to Friday, December 4th at 11 AM. Shall I change it?",
        ],
      },
      { caller: "yes", model: [{ call: "confirm_change" }, "Done, it's on Friday at eleven now. Anything else?"] },
    ],
    ends: ({ calendar }) =>
      expect(calendar.appointments().map(({ startsAt }) => startsAt)).toEqual([newYork("2026-12-04T11:00")]),
  },
];

const spanish: readonly Dialogue[] = [
  {
    title: "books in Spanish",
    setting: { config: consultorio },
    person: lupe,
    turns: [
      {
        caller: "buenas quisiera una limpieza el martes",
        model: [
          find({ service: "Limpieza", from_date: "2026-12-01" }),
          "El martes tengo a las nueve de la mañana, a las doce o a las tres. ¿Cuál le conviene?",
        ],
      },
      { caller: "a las doce está bien", model: [choose(2), "Muy bien, a las doce. ¿A nombre de quién?"] },
      {
        caller: "guadalupe reyes",
        model: [
          choose(2, "Guadalupe Reyes"),
          "Una limpieza el martes primero de diciembre a las 12 del mediodía, a nombre de Guadalupe Reyes. ¿La reservo?",
        ],
      },
      { caller: "sí por favor", model: [{ call: "confirm_booking" }, "Listo, su cita queda reservada. ¿Algo más?"] },
    ],
    ends: booked("2026-12-01T12:00", "Guadalupe Reyes"),
  },
  {
    title: "says it all at once in Spanish",
    setting: { config: consultorio },
    person: { ...lupe, time: "a las dos y media" },
    turns: [
      {
        caller: "quiero una limpieza el martes a las dos y media de la tarde soy guadalupe reyes",
        model: [
          find({ service: "Limpieza", from_date: "2026-12-01", time: "14:30" }),
          choose(1, "Guadalupe Reyes"),
          "Limpieza el martes primero de diciembre a las dos y media de la tarde, para Guadalupe Reyes. ¿Es correcto?",
        ],
      },
      { caller: "sí es correcto", model: [{ call: "confirm_booking" }, "Queda reservada. ¿Algo más?"] },
    ],
    ends: booked("2026-12-01T14:30", "Guadalupe Reyes"),
  },
  {
    title: "leaves a message in Spanish",
    setting: { config: consultorio },
    person: { ...lupe, body: "la factura de octubre está mal, que me llamen" },
    turns: [
      { caller: "quisiera dejar un recado para la oficina", model: ["Claro. ¿Qué les digo?"] },
      { caller: "la factura de octubre está mal, que me llamen", model: ["Se lo paso. ¿Me da su nombre?"] },
      {
        caller: "guadalupe reyes",
        model: [
          {
            call: "take_message",
            with: { body: "La factura de octubre está mal; que la llamen.", name: "Guadalupe Reyes", phone: null },
          },
          "Listo, se lo dejé dicho. ¿Algo más?",
        ],
      },
    ],
    ends: ({ calendar }) => {
      expect(calendar.messages).toHaveLength(1);
      expect(calendar.messages[0]).toMatchObject({ fromName: "Guadalupe Reyes", fromPhone: callerId });
      expect(calendar.messages[0]!.body).toMatch(/factura/i);
    },
  },
  {
    title: "cancels in Spanish",
    setting: { config: consultorio, calendar: withAppointment() },
    person: lupe,
    turns: [
      {
        caller: "necesito cancelar mi cita",
        model: [
          { call: "list_appointments", with: { phone: null } },
          { call: "cancel_appointment", with: { appointment: 1, reason: null } },
          "Es su limpieza del jueves 3 de diciembre a las 10 de la mañana. ¿La cancelo?",
        ],
      },
      { caller: "sí por favor", model: [{ call: "confirm_change" }, "Queda cancelada. ¿Quiere otra fecha?"] },
    ],
    ends: ({ calendar }) => expect(calendar.appointments()).toEqual([]),
  },
  {
    title: "begins in English and goes over to Spanish",
    from: 1,
    person: { ...lupe, name: "María López" },
    turns: [
      { caller: "hi do you speak spanish", model: ["Claro que sí. ¿En qué le puedo ayudar?"] },
      {
        caller: "quiero una limpieza el martes a las doce",
        model: [
          find({ service: "Cleaning", from_date: "2026-12-01", time: "12:00" }),
          "El martes a las doce está libre. ¿A nombre de quién?",
        ],
      },
      {
        caller: "maría lópez",
        model: [
          choose(1, "María López"),
          "Entonces limpieza el martes primero de diciembre a las 12 del mediodía para María López. ¿La reservo?",
        ],
      },
      { caller: "sí", model: [{ call: "confirm_booking" }, "Queda reservada."] },
    ],
    ends: booked("2026-12-01T12:00", "María López"),
  },
];

function withAppointment() {
  const calendar = memoryCalendar(practice);
  calendar.enter({ service: "cleaning", at: newYork("2026-12-03T10:00"), name: "Maria Lopez", phone: callerId });
  return calendar;
}

/** A point at which the model is gone: before an act of a turn. */
interface Point {
  turn: number;
  act: number;
}
const pointsOf = ({ turns, from = 0 }: Dialogue): Point[] =>
  turns.flatMap(({ model }, turn) => (turn < from ? [] : model.map((_, act) => ({ turn, act }))));

describe.each([...dialogues, ...spanish])("a caller who $title", (dialogue) => {
  it("gets there with the model alone", () => {
    const talk = begin(dialogue);
    for (const { caller, model } of dialogue.turns) act(talk, caller, model);
    show(talk, () => dialogue.ends(talk));
  });

  it.each(pointsOf(dialogue))("gets there when the model is gone in turn $turn before act $act", (point) => {
    const talk = begin(dialogue);
    for (const { caller, model } of dialogue.turns.slice(0, point.turn)) act(talk, caller, model);
    const { caller, model } = dialogue.turns[point.turn]!;
    hear(talk, caller);
    for (const each of model.slice(0, point.act)) if (typeof each !== "string" && "call" in each) callTool(talk, each);
    fallBack(talk);
    const told = dialogue.turns.slice(0, point.turn + 1).map((turn) => turn.caller);
    show(talk, () => {
      finish(talk, dialogue.person, told);
      dialogue.ends(talk);
    });
  });
});

/** The calendar is made anew for every run. */
function begin({ setting }: Dialogue): ModelTalk {
  const calendar = setting?.calendar === undefined ? memoryCalendar(practice) : withAppointment();
  return beginModelTalk({ config: practice, ...setting, calendar });
}

function act(talk: ModelTalk, caller: string, acts: readonly Act[]): void {
  hear(talk, caller);
  for (const each of acts) if (typeof each !== "string" && "call" in each) callTool(talk, each);
  say(talk, acts.filter((each) => typeof each === "string").join(" "));
}

/** Answers the built-in brain until nothing is asked any more but whether there is anything else. */
function finish(talk: ModelTalk, person: Person, told: readonly string[]): void {
  const all = told.join(" | ");
  const again: Partial<Record<About, boolean>> = {
    name: /maria|maría|guadalupe/.test(all),
    service: /cleaning|limpieza/.test(all),
    day: /tuesday at|next tuesday|on tuesday|december 4th|el martes/.test(all),
    body: /invoice|records|factura/.test(all),
  };
  const answers: Partial<Record<About, string>> = {
    name: person.name,
    "known-name": person.yes,
    "caller-id": person.yes,
    service: person.service,
    day: person.day,
    slot: person.time,
    booking: person.yes,
    cancel: person.yes,
    message: person.yes,
    body: person.body ?? "nothing",
    rebook: person.yes === "sí" ? "no gracias" : "no thanks",
  };
  for (let turns = 0; turns < 8; turns++) {
    const about = talk.state.asked?.about;
    if (about === undefined || about === "more" || about === "intent" || about === "what-about" || talk.ended !== null)
      return;
    expect(again[about] ?? false, `asked again for ${about}`).toBe(false);
    builtInTurn(talk, answers[about] ?? person.yes);
  }
  throw new Error("it goes on and on");
}

function show(talk: ModelTalk, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`${String(error)}\n\n${readable(talk)}\n${talk.outputs.join("\n--\n")}`, { cause: error });
  }
}
