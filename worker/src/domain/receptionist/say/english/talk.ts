import { spokenPhone } from "../spoken-phone.ts";
import { vary } from "../vary.ts";

/** Everything around the tasks: greetings, thanks, not having understood, farewells. */
export const talk = {
  /** Asked whether we speak the language in which this is said. */
  speakYours: "Yes, of course, I speak English.",
  howHelp: (n: number): string => vary(n, ["How can I help?", "What can I do for you?"]),
  hello: (n: number): string => vary(n, ["Hello!", "Hi there!"]),
  more: (n: number): string =>
    vary(n, [
      "Is there anything else I can help with?",
      "Anything else I can do for you?",
      "Can I help with anything else?",
    ]),
  welcome: (n: number): string => vary(n, ["You're welcome.", "My pleasure."]),
  goodbye: (business: string, n: number, channel: "voice" | "sms" | "chat"): string =>
    channel === "voice"
      ? vary(n, [`Thanks for calling ${business}. Goodbye!`, `Thank you for calling ${business}. Have a good day!`])
      : `Thanks for writing to ${business}. Have a good day!`,
  whatICan: (books: boolean): string =>
    `I can ${books ? "book, move or cancel an appointment, " : ""}answer questions about us, or take a message for the team.`,
  outOfScope: (n: number): string =>
    vary(n, ["I'm afraid that's not something I can help with.", "Sorry, that's outside what I can do here."]),
  didNotGet: (n: number): string =>
    vary(n, ["Sorry, I didn't catch that.", "I'm sorry, I didn't get that.", "Sorry, could you say that another way?"]),
  trouble: "I'm having trouble getting that right.",
  takeYourTime: (n: number): string => vary(n, ["Take your time.", "Of course, I'll wait."]),
  repeat: ["", "Of course.", "Once more."] as [first: string, again: string, onceMore: string],
  asISaid: "As I said:",
  hearYou: (n: number): string => vary(n, ["Yes, I can hear you.", "I'm here."]),
  bot: (business: string): string =>
    `I'm ${business}'s virtual receptionist, not a person, but I can help you right now.`,
  notUnderstoodTwice: "I'm sorry, I don't seem to be getting this right.",
  stillThere: "Are you still there?",
  cannotHear: "I can't hear you at the moment.",
  silenceGoodbye: (business: string): string => `I'll hang up now. Please call ${business} again any time. Goodbye!`,
  oneMoment: "One moment, I'm still checking.",
  timeUp: (business: string): string =>
    `I'm sorry, we've reached the end of the time for this call. Thanks for calling ${business}. Goodbye!`,
  unconfirmed: "I don't have a confirmation for your booking yet, so please call again to check it.",
  callNow: (phone: string): string => `Please call ${spokenPhone(phone, "sms")} right away.`,
  personAt: (phone: string): string => `You can reach a person at ${spokenPhone(phone, "sms")}.`,
  transferring: "I'm putting you through now, please stay on the line.",
  nobody: "I can't put you through to a person right now.",
  calendarDown: "I'm sorry, I can't get into the calendar right now.",
  bookingFailed: "I'm sorry, I couldn't get that booking confirmed, so please don't count on it yet.",
  noted: "I don't know that, but I'll note the question for the team.",
  unknown: (n: number): string => vary(n, ["I'm sorry, I don't know that.", "That I don't know, I'm sorry."]),
  digitHelp: "I'm listening; just tell me what you need.",
};
