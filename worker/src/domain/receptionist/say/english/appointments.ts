import type { LocalTime } from "../../local-time.ts";
import { booking } from "./booking.ts";
import { article, listed } from "./spoken.ts";
import { vary } from "../vary.ts";

/** An appointment as it is told: the service as it is named, and when it begins by the business's clock. */
export interface Told {
  service: string;
  at: LocalTime;
  /** The business's zone by name, where the caller's clock shows another time. */
  zone: string | null;
}

const moment = ({ at, zone }: Told): string => `${booking.moment(at)}${zone === null ? "" : `, ${zone}`}`;
const letters = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^\p{L} ]/gu, "")
    .replace(/(\p{L})(?=\p{L})/gu, "$1-");
const yours = ({ service }: Told): string => (service === "" ? "appointment" : service);

/** How the receptionist speaks of appointments that exist already, and of texts. */
export const appointments = {
  one: (it: Told, n: number): string =>
    vary(n, [`Your ${yours(it)} is on ${moment(it)}.`, `You have your ${yours(it)} on ${moment(it)}.`]),
  several: (items: readonly Told[], more: number): string =>
    `You have ${listed(
      items.map((it) => `${article(yours(it))} on ${moment(it)}`),
      "and",
    )}${more > 0 ? `, and ${more} more after that` : ""}.`,
  moveOrCancel: "Would you like to move it, cancel it, or keep it as it is?",
  callingAbout: (name: string | null, it: Told): string =>
    `${name === null ? "Hi" : `Hi ${name}`}, are you calling about your ${yours(it)} on ${moment(it)}?`,
  onlyThis: (it: Told): string => `I see only your ${yours(it)} on ${moment(it)}.`,
  isIt: "Is that the one you mean?",
  which: (kind: "list" | "move" | "cancel" | "text"): string =>
    ({
      list: "Which one do you mean?",
      move: "Which one would you like to move?",
      cancel: "Which one would you like to cancel?",
      text: "Which one shall I text you?",
    })[kind],

  askPhone: (n: number): string =>
    vary(n, ["What phone number is the appointment under?", "Which phone number was it booked under?"]),
  noneHere: "I don't see an upcoming appointment under this number.",
  noneThere: "I don't see an upcoming appointment under that number.",
  otherNumber: "What number was it booked under?",
  codeSent: (channel: "voice" | "sms" | "chat"): string =>
    channel === "voice"
      ? "To keep your appointments private, I've just texted a code to that number. Please read it to me."
      : "To keep your appointments private, I've just texted a code to that number. Please send it to me here.",
  codeSentAgain: "I've texted you a new code. What does it say?",
  askCodeAgain: "What's the code in the text I sent? You can also key it in.",
  restOfCode: (heard: number): string => `I have ${heard} digits so far. What's the rest?`,
  wrongCode: (left: number): string => `That's not the code. You have ${left} more ${left === 1 ? "try" : "tries"}.`,
  noMoreTries: "That's not the code either, so I can't open those appointments.",
  noCode: "I'm not able to text a code to that number, so I can't open those appointments.",
  withoutCode: "Without the code I can't open those appointments.",

  askDay: (n: number): string =>
    vary(n, ["When would you like to come instead?", "What day would suit you better?", "Which day works instead?"]),
  readBackMove: (from: Told, to: Told): string[] => [
    `So I'd move your ${yours(from)} from ${booking.moment(from.at)} to ${moment(to)}.`,
    "Shall I move it?",
  ],
  confirmMove: (at: LocalTime): string => `Shall I move it to ${booking.moment(at)}, yes or no?`,
  whatToChange: "What should be different: the day or the time?",
  moved: (it: Told): string => `Done, your ${yours(it)} is now on ${moment(it)}.`,
  readBackCancel: (it: Told): string[] => [`That's your ${yours(it)} on ${moment(it)}.`, "Shall I cancel it?"],
  confirmCancel: (it: Told): string => `Shall I cancel your ${yours(it)} on ${moment(it)}, yes or no?`,
  cancelled: (it: Told): string => `Your ${yours(it)} on ${moment(it)} is cancelled.`,
  rebook: (n: number): string =>
    vary(n, ["Would you like to book another time instead?", "Shall we find you another time?"]),
  stays: (n: number): string => vary(n, ["All right, it stays as it is.", "Okay, I've left it as it was."]),
  changeFailed: "I'm sorry, I couldn't get that change confirmed, so please don't count on it yet.",
  wantsMoved: (it: Told, to: string | null): string => `${yours(it)}, ${moment(it)}${to === null ? "" : `, to ${to}`}`,
  wantsCancelled: (it: Told): string => `${yours(it)}, ${moment(it)}`,

  /** Takes up a request made together with one that is settled now. */
  andAlso: {
    book: "And you also wanted an appointment.",
    move: "And you also wanted to move an appointment.",
    cancel: "And you also wanted to cancel an appointment.",
    list: "And you also asked about your appointments.",
    message: "And you also had a message for us.",
    other: "And about the other thing you asked for.",
  },
  andNext: (service: string): string => `Now for the ${service}.`,

  /** For a complaint that named no service. */
  suggests: (service: string): string => `For that I'd book ${article(service)}.`,

  /** Letter by letter, as it was spelled to us. */
  spelled: (name: string): string => `${name}, that's ${letters(name)}.`,

  textPhone: "What number shall I text it to?",
  texted: {
    booking: "I've texted you the confirmation.",
    fact: "I've texted you that.",
    website: "I've texted you our website.",
  },
  textAfterwards: "Once it's booked, I'll send the confirmation to your phone if I can.",
  optedOut: "That number has asked not to get texts from us, so I can't send it one.",
  noTexts: "I'm not able to send texts here.",
  textFailed: "I'm sorry, I couldn't get that text out.",
  nothingToText: "I don't have anything to text you about that.",
  website: (url: string): string => `Our website is ${url}.`,
};
