import { expect } from "vitest";
import { callerId } from "../dialogue-expect.ts";
import type { Act, ModelSetting, ModelTalk, ScriptedTurn } from "../model-dialogue.ts";
import { Desk } from "../../src/domain/gate/desk.ts";
import { newYork, practice } from "../practice.ts";

/** A caller who answers what is asked, and who has told something of it already. */
export interface Person {
  name: string;
  /** Words that pick a time out of those offered. */
  time: string;
  day: string;
  service: string;
  body?: string;
  yes: string;
  phone?: string;
}

export interface Dialogue {
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
export const find = (with_: Partial<Record<keyof typeof none, unknown>>): Act => ({
  call: "check_availability",
  with: { ...none, ...with_ },
});
export const choose = (option: number, name: string | null = null): Act => ({
  call: "choose_option",
  with: { option, name, phone: null, email: null, notes: null },
});
/** Exactly this one appointment was made, under the number that calls. `at` is local time in New York. */
export const booked =
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

/** A calendar in which the caller has one appointment. */
export function withAppointment(): Desk {
  const calendar = new Desk(practice);
  calendar.enter({ serviceId: "svc_cleaning", at: newYork("2026-12-03T10:00"), name: "Maria Lopez", phone: callerId });
  return calendar;
}
