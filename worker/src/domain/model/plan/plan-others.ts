import type { TextAbout } from "../../conversation/conversation.ts";
import { retrieve, threshold } from "../../receptionist/answers/retrieve.ts";
import { note } from "../../receptionist/decide/questions/fact-questions.ts";
import { longestBody, sendMessage } from "../../receptionist/decide/message.ts";
import { canPutThrough, putThrough } from "../../receptionist/decide/people.ts";
import { sayGoodbye } from "../../receptionist/decide/small-talk.ts";
import { emptyNote } from "../../receptionist/state.ts";
import { callTool } from "../../receptionist/turn.ts";
import type { Turn } from "../../receptionist/turn.ts";
import { plainText } from "../fence.ts";
import { factLine } from "../knowledge.ts";
import { takeContact } from "./plan-contact.ts";
import type { ToolInput } from "../tools.ts";

/** More messages or texts than this no honest conversation needs. */
const mostMessages = 4;
const mostTexts = 4;

/** Leaves a message. @returns what the model did wrong, or null */
export function planMessage(turn: Turn, input: ToolInput<"take_message">): string | null {
  const { state } = turn;
  const body = plainText(input.body, longestBody);
  if (body === "") return "A message needs words. Ask the caller what to tell the team.";
  const wrong = takeContact(turn, { name: input.name, phone: input.phone });
  if (wrong !== null) return wrong;
  if (state.done.messages.some((message) => message.body === body.slice(0, message.body.length) && message.body !== ""))
    return "That message has been taken already.";
  if (state.done.messages.length >= mostMessages) return "No more messages can be taken in this conversation.";
  state.task = "message";
  state.note = { ...emptyNote(), body };
  sendMessage(turn);
  return null;
}

/** Texts the caller, at their own number alone. @returns what the model did wrong, or null */
export function planText(turn: Turn, input: ToolInput<"send_text">): string | null {
  const { state, facts } = turn;
  const about = aboutOf(turn, input);
  if (typeof about === "string") return about;
  const to = facts.channel === "chat" ? state.followed.proven : facts.caller.phone;
  if (to === null) return "There is no number that is surely the caller's own, so nothing can be texted.";
  if (state.done.texts >= mostTexts) return "No more texts can be sent in this conversation.";
  callTool(turn, { tool: "send_text", to, about, language: state.language }, { purpose: "text", text: about.kind });
  return null;
}

function aboutOf({ state, facts }: Turn, input: ToolInput<"send_text">): TextAbout | string {
  if (input.about === "website")
    return facts.config.websiteUrl === null ? "There is no website to send." : { kind: "website" };
  if (input.about === "fact") {
    const fact = facts.config.knowledge[(input.fact ?? 0) - 1];
    return fact === undefined ? "There is no fact of that number." : { kind: "fact", factId: fact.id };
  }
  const known = [state.topicBooking, state.done.bookings.at(-1)?.bookingId, state.known[0]?.bookingId];
  const bookingId = known.find((id) => state.known.some((each) => each.bookingId === id));
  return bookingId === undefined || bookingId === null
    ? "There is no appointment to text."
    : { kind: "booking", bookingId };
}

/** Puts the caller through, to the owner's number and no other. @returns what the model did wrong, or null */
export function planTransfer(turn: Turn): string | null {
  const { transferNumber } = turn.facts.config.routing;
  if (transferNumber === null || !canPutThrough(turn)) return "Nobody can be reached now. Offer to take a message.";
  putThrough(turn, transferNumber, turn.words.talk.transferring);
  return null;
}

/** Ends the conversation of a caller who has taken their leave. @returns what the model did wrong, or null */
export function planEnd(turn: Turn): string | null {
  if (!turn.state.followed.leaves) return "The caller has not said goodbye. Ask whether there is anything else.";
  sayGoodbye(turn);
  return null;
}

/** The fact that answers a question, as data. */
export function lookUp(turn: Turn, input: ToolInput<"look_up">): string {
  const { knowledge } = turn.facts.config;
  const question = plainText(input.question, 300);
  const match = retrieve(question, knowledge, turn.language);
  if (match === undefined || match.score < threshold) {
    const { unanswered } = turn.state.done;
    if (unanswered.length < 5) unanswered.push(question.slice(0, 160));
    return "Nothing is written down about that. Say that you don't know and offer to take a message.";
  }
  note(turn, match.fact.question);
  turn.state.topicFact = match.fact.id;
  return `Written down: ${factLine(match.fact, knowledge.indexOf(match.fact) + 1)}`;
}
