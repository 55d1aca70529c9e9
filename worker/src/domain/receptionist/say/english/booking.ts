import type { LocalTime } from "../../local-time.ts";
import { article, listed, spokenDate, spokenDay, spokenTime, spokenWeekday } from "./spoken.ts";
import { spokenPhone } from "../spoken-phone.ts";
import { vary } from "../vary.ts";

type Channel = "voice" | "sms" | "chat";

const moment = (at: LocalTime): string => `${spokenDate(at.date)} at ${spokenTime(at.time)}`;

/** How the receptionist speaks while arranging an appointment. `n` only varies the phrasing. */
export const booking = {
  moment,

  /**
   * The options one by one, in the words in which `offer` reads them out, so that a barge-in can be matched against it.
   * A day is named with its first time only.
   */
  options(options: readonly LocalTime[], today: string): string[] {
    const oneDay = options.length > 1 && options.every(({ date }) => date === options[0]!.date);
    return options.map(({ date, time }, i) =>
      oneDay || options[i - 1]?.date === date ? spokenTime(time) : `${spokenDay(date, today)} at ${spokenTime(time)}`,
    );
  },

  offer(options: readonly LocalTime[], today: string): string {
    const said = booking.options(options, today);
    const days = [...new Set(options.map(({ date }) => date))];
    if (options.length === 1) return `I have ${said[0]}.`;
    if (days.length === 1) {
      const day = spokenDay(days[0]!, today);
      return `${day.startsWith("to") ? `For ${day},` : `On ${day},`} I have ${listed(said, "or")}.`;
    }
    const groups = days.map((day) =>
      listed(
        said.filter((_, i) => options[i]!.date === day),
        "or",
      ),
    );
    return `I have ${groups.slice(0, -1).join("; ")}; or ${groups.at(-1)}.`;
  },
  whichOption: (count: number, n: number): string =>
    count === 1
      ? vary(n, ["Does that work?", "Would that suit you?"])
      : vary(n, ["Which works best?", "Which would you like?", "Which one suits you?"]),

  whichOfThem: "Sure, which one?",
  askService: (names: readonly string[], n: number): string =>
    names.length <= 5
      ? `${vary(n, ["What would you like to come in for", "Which service would you like"])}: ${listed(names, "or")}?`
      : `What would you like to come in for? For example ${listed(names.slice(0, 3), "or")}.`,
  askDay: (n: number): string =>
    vary(n, ["What day works for you?", "Which day would suit you?", "What day would you like to come in?"]),
  askDayAgain: "Which day should I look at? You can say something like next Tuesday, or as soon as possible.",
  askName: (n: number): string =>
    vary(n, ["What name should I put it under?", "May I have your name?", "And your name, please?"]),
  askNameAgain: "Sorry, I missed the name. Could you say your first and last name?",
  askKnownName: (name: string): string => `Shall I put it under ${name}?`,
  askPhone: (n: number): string => vary(n, ["What's the best number to reach you?", "And a phone number for you?"]),
  askPhoneAgain: (channel: Channel): string =>
    channel === "voice"
      ? "Could you give me the phone number digit by digit? You can also key it in, then press pound."
      : "Could you send me the phone number with its area code?",
  askCallerId: (channel: Channel): string =>
    channel === "voice"
      ? "Is the number you're calling from the best one?"
      : "Is this number the best one to reach you?",
  areaCode: "And what's the area code?",
  moreDigits: (heard: number): string => `I have ${heard} digits so far. What's the rest?`,
  needPhone: "I do need a number for the appointment, in case something changes.",

  readBack: (it: {
    service: string;
    at: LocalTime;
    zone: string | null;
    name: string;
    phone: string | null;
    email: string | null;
    callerId: boolean;
    channel: Channel;
  }): string[] => {
    const number = it.phone === null ? "" : `, and the number ${spokenPhone(it.phone, it.channel)}`;
    const email = it.email === null ? "" : `, and the email ${it.email}`;
    const reach = `${it.callerId ? ", at this number" : number}${email}`;
    const zone = it.zone === null ? "" : `, ${it.zone}`;
    return [`So that's ${article(it.service)} on ${moment(it.at)}${zone}, for ${it.name}${reach}.`, "Shall I book it?"];
  },
  confirmAgain: (at: LocalTime): string => `Shall I book ${moment(at)}, yes or no?`,
  whatToChange: "What should I change: the day, the time, the name or the number?",
  booked: (service: string, at: LocalTime, zone: string | null): string =>
    `You're booked: ${service} on ${moment(at)}${zone === null ? "" : `, ${zone}`}.`,

  kept: (at: LocalTime, n: number): string => `${vary(n, ["Great", "All right", "Perfect"])}, ${moment(at)}.`,
  notFree: (time: string): string => `${spokenTime(time)} isn't free.`,
  outsideHours: (date: string, from: string, to: string): string =>
    `On ${spokenWeekday(date)} we're open from ${spokenTime(from)} to ${spokenTime(to)}.`,
  nothingIn: (part: "morning" | "afternoon" | "evening"): string => `I have nothing in the ${part}.`,
  nothingOn: (date: string, today: string): string =>
    `I have nothing ${date === today ? "left today" : `free on ${spokenDate(date)}`}.`,
  nothingBeyond: (later: boolean, thatDay: boolean): string =>
    `I have nothing ${later ? "later" : "earlier"} ${thatDay ? "that day" : "than that"}.`,
  nothingBetween: "I found nothing free in that time.",
  /** Weekday and date as said do not belong together. */
  thatIs: (date: string): string => `That's ${spokenDate(date)}.`,
  past: (date: string): string => `${spokenDate(date)} has already passed.`,
  tooFar: (days: number): string => `I can only book up to ${days} days ahead.`,
  closedOn: (date: string, holiday: boolean): string =>
    holiday ? `We're closed on ${spokenDate(date)}.` : `We're closed on ${spokenWeekday(date)}.`,
  justTaken: "I'm sorry, that time was taken just now.",
  noServices: "I can't book appointments myself here, but the team can arrange one with you.",
  dropped: (n: number): string => vary(n, ["No problem, I've let that go.", "That's fine, I've dropped it."]),
};
