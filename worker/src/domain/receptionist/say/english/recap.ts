import type { LocalTime } from "../../local-time.ts";
import { article, listed, shortDate, spokenTime } from "./spoken.ts";

/** Sentences for the owner about what came of a conversation. */
export const recap = {
  booked: (name: string, service: string, at: LocalTime): string =>
    `${name} booked ${article(service)} for ${shortDate(at.date)} at ${spokenTime(at.time)}.`,
  moved: (name: string, service: string, from: LocalTime, to: LocalTime): string =>
    `${name} moved ${service === "" ? "an appointment" : article(service)} from ${shortDate(from.date)} at ` +
    `${spokenTime(from.time)} to ${shortDate(to.date)} at ${spokenTime(to.time)}.`,
  cancelled: (name: string, service: string, at: LocalTime): string =>
    `${name} cancelled ${service === "" ? "an appointment" : article(service)} on ${shortDate(at.date)} at ${spokenTime(at.time)}.`,
  message: (kind: "message" | "reschedule" | "cancel" | "callback", who: string | null, body: string): string => {
    const caller = who ?? "The caller";
    const lead = {
      message: "left a message",
      callback: "asked to be called back",
      reschedule: "asked to move an appointment",
      cancel: "asked to cancel an appointment",
    }[kind];
    return `${caller} ${lead}: ${/[.!?]$/.test(body) ? body : `${body}.`}`;
  },
  cutOff: (who: string | null, body: string): string =>
    `${who ?? "The caller"} began a message and was cut off: ${/[.!?]$/.test(body) ? body : `${body}.`}`,
  transferred: "The caller was put through to a person.",
  asked: (topics: readonly string[]): string => `The caller asked about ${listed(topics, "and")}.`,
  unanswered: (questions: readonly string[]): string =>
    `Not answered: ${questions.map((question) => `"${question}"`).join(", ")}.`,
  gaveUp: (service: string | null): string =>
    `The caller wanted to book${service === null ? "" : ` ${article(service)}`} but did not finish.`,
  failed: "The calendar or the message book did not answer, so nothing was saved.",
  nothing: "The caller left without asking for anything.",
  topics: {
    hours: "opening hours",
    address: "the address",
    price: "prices",
    services: "services",
    appointments: "an existing appointment",
    bot: "whether this is a person",
  } as Record<string, string>,
};
