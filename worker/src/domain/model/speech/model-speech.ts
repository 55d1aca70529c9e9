import { type Claim, nothingPending, type Pending } from "../../conversation/claims/claim.ts";
import type { GateContext } from "../../conversation/claims/gate.ts";
import { closeGate, gateClause, openGate } from "../../conversation/claims/stream.ts";
import { emptyBuffer, flushText, pushText } from "../../conversation/clauses.ts";
import type { Facts } from "../../conversation/conversation.ts";
import { speakable } from "../../conversation/speakable.ts";
import { insteadOfLeak, type Leak, leakIn } from "./leaks.ts";
import { ledgerOf } from "../../receptionist/ledger.ts";
import type { ReceptionistState, Waiting } from "../../receptionist/state.ts";

/** Something a model wrote that nobody is told. */
export type Withheld = { claim: Claim } | { leak: Leak };

/** What one answer of a model is judged by. */
export interface SpeechContext {
  state: ReceptionistState;
  facts: Facts;
  /** The caller's newest words. */
  heard: string;
  /** What has been said in this turn before this answer. */
  before: string;
  now: number;
}

/**
 * One answer of a model on its way to the caller: cut into clauses as it comes, freed of what cannot be spoken, and judged
 * clause by clause. Behind a clause that may not be said the rest is not said either: it was written as if it were true.
 */
export class ModelSpeech {
  private readonly context: SpeechContext;
  private buffer = emptyBuffer;
  private gate = openGate;
  private readonly out: string[] = [];
  /** What was held back; null where all may be said. */
  withheld: Withheld | null = null;
  /** What is so instead, to be said where no tool follows that makes it different. */
  instead: string | null = null;

  constructor(context: SpeechContext) {
    this.context = context;
  }

  /** What has been let out so far. */
  get said(): string {
    return this.out.join(" ");
  }

  /** True where what has not been let out yet ends like a sentence. */
  get isAtStop(): boolean {
    return /[.!?…]["'”’)]*\s*$/.test(this.buffer.text);
  }

  /** Takes in a piece of the answer and gives the clauses that may be said now. */
  push(delta: string): string[] {
    const { buffer, clauses } = pushText(this.buffer, delta);
    this.buffer = buffer;
    return clauses.flatMap((clause) => this.judge(clause));
  }

  /** The answer is whole: gives what is left of it. */
  flush(): string[] {
    return [...this.pause(), ...(this.withheld === null ? this.letOut(closeGate(this.gate, this.claims)) : [])];
  }

  /** Nothing has come for a while: gives what is complete. */
  pause(): string[] {
    const rest = flushText(this.buffer);
    this.buffer = emptyBuffer;
    return rest.flatMap((clause) => this.judge(clause));
  }

  private judge(clause: string): string[] {
    const text = speakable(clause);
    if (text === "" || this.withheld !== null) return [];
    const { state, facts } = this.context;
    const before = `${this.context.before} ${this.said} ${this.gate.held.join("")}`;
    const leak = leakIn(text, before, facts, state);
    if (leak !== null) {
      this.withheld = { leak };
      this.instead = insteadOfLeak(leak, state.language);
      return [];
    }
    return this.letOut(gateClause(this.gate, /\s$/.test(text) ? text : `${text} `, this.claims));
  }

  private letOut({ state, out, blocked }: ReturnType<typeof gateClause>): string[] {
    const isNew = state.told.length > this.gate.told.length;
    this.gate = state;
    const [claim] = blocked;
    if (claim !== undefined) {
      this.withheld = { claim };
      this.instead = isNew ? out.at(-1)!.trim() : null;
    }
    const texts = (claim !== undefined && isNew ? out.slice(0, -1) : out).map((each) => each.trim());
    this.out.push(...texts.filter((each) => each !== ""));
    return texts.filter((each) => each !== "");
  }

  private get claims(): GateContext {
    const { state, facts, heard, now } = this.context;
    const { language } = state;
    const zone = facts.config.timeZone;
    return { ledger: ledgerOf(state), pending: pendingIn(state), language, zone, now, heard };
  }
}

const underWay: Partial<Record<Waiting["purpose"], Pending["underWay"]>> = {
  book: "booked",
  move: "rescheduled",
  cancel: "cancelled",
  text: "text",
  message: "message",
};

const pendingIn = ({ draft, task, waiting }: ReceptionistState): Pending => ({
  ...nothingPending,
  hold: draft.held?.startsAt ?? null,
  message: task === "message",
  underWay: (waiting && underWay[waiting.purpose]) ?? null,
});
