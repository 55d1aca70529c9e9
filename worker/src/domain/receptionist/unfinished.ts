import type { Facts } from "../conversation/conversation.ts";
import { languageOf } from "../conversation/language.ts";
import { begunNote } from "./decide/message.ts";
import type { Note, ReceptionistState } from "./state.ts";
import { openTurn } from "./turn.ts";

/** A message that a conversation ended in the middle of. */
export interface UnfinishedMessage {
  /** The tool that was to write it, where the other side had said yes to it; under its id it is the same message. */
  toolId: string;
  /** They had said yes to it, and only its receipt is missing. */
  confirmed: boolean;
  kind: Note["kind"];
  /** What they told. */
  told: string;
  /** What the owner reads: what they told and, unless it was confirmed, that it was cut off. */
  body: string;
  fromName: string | null;
  /** E.164, or as spoken. */
  fromPhone: string | null;
}

/** Stands for a tool's id where none was asked: one conversation ends once. */
const neverAsked = "cut-off";

/**
 * The message that is kept for the owner of a conversation that is over, however it ended: one that was begun and neither
 * receipted, nor dropped, nor handed on to a person with the caller. Asked again it is the same.
 * @param now integer ms
 */
export function unfinishedMessage(state: ReceptionistState, facts: Facts, now: number): UnfinishedMessage | null {
  const language = languageOf(facts.config);
  // What the caller has not been read back is put in the owner's language.
  const turn = openTurn({ ...state, language }, facts, now);
  const { contact, note, waiting, transfer, ended } = turn.state;
  if (waiting?.purpose === "message" && note.body !== null) {
    const { name: fromName, phone: fromPhone } = contact;
    const { kind, body } = note;
    return { toolId: waiting.id, confirmed: true, kind, told: body, body, fromName, fromPhone };
  }
  // Somebody has them on the line, or they took their leave without taking up what was offered.
  if (transfer === "sent" || (ended !== null && turn.state.task !== "message")) return null;
  const begun = begunNote(turn);
  if (begun === null) return null;
  return {
    toolId: neverAsked,
    confirmed: false,
    kind: begun.kind,
    told: begun.body,
    body: turn.ownerWords.message.cutOff(begun.body),
    fromName: contact.name ?? (contact.notKnownName ? null : facts.caller.name),
    fromPhone: contact.phone ?? (contact.notCallerId ? null : facts.caller.phone),
  };
}
