import type { Facts } from "../../conversation/conversation.ts";
import { zoneToSay } from "../../receptionist/decide/appointments/told.ts";
import { localOf } from "../../receptionist/local-time.ts";
import type { About, ReceptionistState } from "../../receptionist/state.ts";
import { openTurn } from "../../receptionist/turn.ts";
import type { Turn } from "../../receptionist/turn.ts";
import { fenced } from "../fence.ts";
import type { ModelItem } from "../model.ts";
import { appointmentLines, optionLines } from "../shown.ts";

const languages = { en: "English", es: "Spanish" } as const;

/** What was asked, for a model that has not heard itself ask it. */
const questions: Partial<Record<About, string>> = {
  name: "their name",
  "known-name": "whether the name we know is theirs",
  phone: "a phone number",
  "caller-id": "whether the number they are calling from will do",
  booking: "whether what was read back is right",
  cancel: "whether what was read back is to be cancelled",
  body: "what to tell the team",
  message: "whether the message is right",
  "take-message": "whether to take a message",
  code: "the code that was texted",
  day: "which day",
  slot: "which option",
  service: "which service",
};

/**
 * What holds now, as an item that goes last before the caller's newest words: the clock, who is speaking, what has been
 * done, what is on offer and what awaits a yes. Everything somebody else wrote in it is fenced.
 * @param now integer ms
 */
export function contextItem(facts: Facts, state: ReceptionistState, now: number): ModelItem {
  const turn = openTurn(state, facts, now);
  return {
    role: "developer",
    text: [...clockLines(turn), ...callerLines(turn), ...doneLines(turn), ...openLines(turn)].join("\n"),
  };
}

function clockLines({ now, zone, today, facts }: Turn): string[] {
  const day = new Intl.DateTimeFormat("en-US", { weekday: "long", timeZone: zone }).format(now);
  const theirs = facts.caller.timeZone;
  const other = theirs !== null && theirs !== undefined && theirs !== zone ? localOf(now, theirs) : null;
  return [
    `Now: ${day}, ${today.date}, ${today.time} (${zone}).`,
    ...(other === null ? [] : [`The caller's own clock shows ${other.date}, ${other.time}. Times you say are ours.`]),
  ];
}

function callerLines({ state, facts, language }: Turn): string[] {
  const { contact } = state;
  const name = contact.name ?? (contact.notKnownName ? null : facts.caller.name);
  const sure = contact.name === null ? ", from an earlier call: ask whether it is them" : "";
  const number =
    facts.caller.phone === null ? "withheld: ask for one where it is needed" : "known; it need not be asked for";
  return [
    `Speak ${languages[language]}.`,
    name === null ? "Caller's name: not known." : `Caller's name: ${fenced("name", name, 80)}${sure}.`,
    `Caller's number: ${number}.`,
    ...(contact.phone !== null && contact.phone !== facts.caller.phone
      ? [`They want to be reached at ${contact.phone}.`]
      : []),
  ];
}

function doneLines({ state, words, zone }: Turn): string[] {
  const { done } = state;
  const at = (startsAt: number): string => words.booking.moment(localOf(startsAt, zone));
  return [
    ...done.bookings.map(({ service, startsAt }) => `Booked: ${fenced("service", service, 80)} on ${at(startsAt)}.`),
    ...done.rescheduled.map(
      ({ service, startsAt }) => `Moved: ${fenced("service", service, 80)}, now on ${at(startsAt)}.`,
    ),
    ...done.cancelled.map(
      ({ service, startsAt }) => `Cancelled: ${fenced("service", service, 80)} on ${at(startsAt)}.`,
    ),
    ...(done.texts === 0 ? [] : [`Texts sent: ${done.texts}.`]),
    ...done.messages.map(({ body }) => `Message taken: ${fenced("caller", body, 200)}.`),
    ...(state.transfer === "returned"
      ? ["Nobody took the transfer: the caller is back. Offer to take a message."]
      : []),
  ];
}

function openLines(turn: Turn): string[] {
  const { state, facts, words, zone } = turn;
  const { draft, asked, followed } = state;
  const service = (id: string | null): string =>
    fenced("service", facts.config.services.find((each) => each.id === id)?.name ?? "appointment", 80);
  const options = optionLines(turn);
  const held = draft.startsAt;
  const zoneName = held === null ? null : zoneToSay(turn, held);
  const question = asked === null ? undefined : questions[asked.about];
  return [
    ...appointmentLines(turn),
    ...(options.length === 0 ? [] : [`On offer for ${service(followed.offer!.serviceId)}:`, ...options]),
    ...(held === null
      ? []
      : [
          `Held, not booked yet: ${service(draft.serviceId)} on ${words.booking.moment(localOf(held, zone))}` +
            `${zoneName === null ? "" : ` (${zoneName})`}${draft.moves === null ? "" : ", in place of the earlier time"}.`,
        ]),
    ...(question === undefined ? [] : [`You last asked: ${question}.`]),
  ];
}
