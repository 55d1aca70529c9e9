import { expect } from "vitest";
import { consultorio } from "../consultorio.ts";
import { callerId } from "../dialogue-expect.ts";
import { newYork } from "../practice.ts";
import { booked, choose, find, withAppointment } from "./dialogue.ts";
import type { Dialogue, Person } from "./dialogue.ts";

const lupe: Person = {
  name: "Guadalupe Reyes",
  time: "a las doce",
  day: "el martes primero de diciembre",
  service: "una limpieza",
  yes: "sí",
};

/** Calls that a model leads, in Spanish. */
export const spanish: readonly Dialogue[] = [
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
  {
    title: "moves it in one breath in Spanish",
    setting: { config: consultorio, calendar: withAppointment() },
    person: { ...lupe, day: "el viernes 4 de diciembre", time: "a las once" },
    turns: [
      {
        caller: "quiero cambiar mi cita para el viernes 4 de diciembre a las once de la mañana",
        model: [
          { call: "list_appointments", with: { phone: null } },
          "Entonces su limpieza pasa al viernes 4 de diciembre a las 11 de la mañana. ¿La cambio?",
        ],
      },
      { caller: "sí por favor", model: [{ call: "confirm_change" }, "Listo, queda cambiada. ¿Algo más?"] },
    ],
    ends: ({ calendar }) =>
      expect(calendar.appointments().map(({ startsAt }) => startsAt)).toEqual([newYork("2026-12-04T11:00")]),
  },
];
