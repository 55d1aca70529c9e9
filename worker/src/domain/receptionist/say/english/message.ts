import { listed } from "./spoken.ts";
import { spokenPhone } from "../spoken-phone.ts";
import { readOut } from "../read-out.ts";
import { vary } from "../vary.ts";

/** How the receptionist speaks while taking a message. */
export const message = {
  askBody: (n: number): string => vary(n, ["What should I tell the team?", "What's the message?"]),
  added: "I've added that.",
  forTheTeam: "I'll take that down for the team.",
  askBodyAgain: "Please tell me in your own words what it's about, and I'll pass it on.",
  askName: "May I have your name?",
  askPhone: "What number can the team reach you at?",
  offer: (n: number): string =>
    vary(n, [
      "Shall I take a message so that somebody can get back to you?",
      "Would you like to leave a message for the team?",
    ]),
  offerAgain: "Would you like to leave a message, yes or no?",
  readBack: (it: {
    body: string;
    name: string | null;
    phone: string | null;
    channel: "voice" | "sms" | "chat";
  }): string[] => {
    const from = it.name === null ? "" : ` It's from ${it.name}.`;
    const reach = it.phone === null ? "" : ` The number is ${spokenPhone(it.phone, it.channel)}.`;
    return [`Here's the message: ${readOut(it.body, "and so on")}${from}${reach}`, "Shall I pass it on?"];
  },
  readBackAgain: "Shall I pass the message on, yes or no?",
  taken: (n: number): string => vary(n, ["Your message is with the team.", "I've passed your message on to the team."]),
  notTaken: "I'm sorry, I couldn't save your message.",
  callBackLater: (business: string): string => `Please call ${business} again a little later.`,
  dropped: "All right, no message.",
  withoutName: "That's fine, we can leave the name out.",
  withoutPhone: "That's fine, we can leave the number out.",
  /** What the owner reads; the caller's own words stay as they were said. */
  bodyOf: { reschedule: "Wants to move an appointment", cancel: "Wants to cancel an appointment" },
  wantsBooking: (service: string | null, moment: string | null): string =>
    `Wants to book${service === null ? " an appointment" : ` ${service}`}${moment === null ? "" : `, ${moment}`}`,
  alsoNamed: (services: readonly string[]): string => `Also named: ${listed(services, "and")}`,
  asked: (question: string): string => `Asked: ${question}`,
  cutOff: (body: string): string => `Cut off before it was finished: ${body}`,
};
