import type { Handoff } from "../adapters/twilio/relay-frames.ts";
import type { Turn } from "../contract/calls.ts";
import type { ConversationEvent, Effect, Step, ToolCall, ToolResult } from "../domain/conversation/conversation.ts";
import type { Doing } from "../domain/conversation/fillers.ts";
import { patience } from "../domain/conversation/pace.ts";
import { receptionist } from "../domain/receptionist/receptionist.ts";
import type { ReceptionistState } from "../domain/receptionist/state.ts";
import type { Env } from "../env.ts";
import type { Log } from "../observe/log.ts";
import type { ConversationJournal, PendingTool, PlacedTurn } from "./conversation-journal.ts";
import { type ConversationRecord, factsOf } from "./conversation-record.ts";
import type { Mouth } from "./mouth.ts";
import { RunningTurn } from "./running-turn.ts";
import { type ToolAnswer, ToolDesk } from "./tool-desk.ts";

/** Said when our own code has failed at this very word. */
const faultLine = "I'm sorry, could you say that once more?";

/** What a dialogue needs of the object it lives in. */
export interface DialogueHost<R extends ConversationRecord> {
  env: Env;
  journal: ConversationJournal<R>;
  mouth: Mouth;
  log: Log;
  /** A turn was written: for whoever watches, once the other side has been answered. */
  show(record: R, placed: PlacedTurn): void;
  /** A tool has answered: journalled together with its receipt, for who must tell the other side what happened. */
  done?(record: R, call: ToolCall, result: ToolResult): void;
  defer(work: Promise<unknown>): void;
  /** Takes in the answer of a tool that outlived its turn, in line with everything else; absent where no turn is ever cut. */
  late?(takeIn: () => Promise<string>): void;
}

/**
 * The receptionist at work in one conversation, whatever its channel: hears, speaks, runs tools, and journals each step
 * before a word of it leaves. One event at a time; who calls keeps them in line. Only `cut` may be called at any moment.
 */
export class Dialogue<R extends ConversationRecord> {
  private readonly host: DialogueHost<R>;
  private readonly desk: ToolDesk<R>;
  private turn: RunningTurn<R> | null = null;
  /** Told when the other side has been heard again after speaking over us. */
  private heard: (() => void)[] = [];

  constructor(host: DialogueHost<R>) {
    this.host = host;
    this.desk = new ToolDesk({ ...host, write: (record, turn) => this.write(record, turn) });
  }

  /** The turn that is being spoken or thought about. */
  get running(): RunningTurn<R> | null {
    return this.turn;
  }

  /** The greeting is the first line of every call, whichever event comes first. In writing nobody has been shown one. */
  begin(record: R): void {
    const { journal } = this.host;
    if (journal.state !== undefined) return;
    journal.state = receptionist.start(factsOf(record));
    if (record.channel === "voice") this.write(record, { role: "agent", text: record.snapshot.config.greeting });
  }

  /**
   * Somebody said or wrote something. Answered once this resolves, with everything that was said to them.
   * @param keep writes what else is to be remembered of it
   */
  hear(record: R, text: string, keep = (): void => {}): Promise<string> {
    const write = () => {
      keep();
      this.write(record, { role: "caller", text });
    };
    return this.fromCaller(record, { type: "utterance", text }, write);
  }

  /**
   * An event of the other side's own doing.
   * @param write puts it in the transcript
   * @returns everything we said
   */
  async fromCaller(record: R, event: ConversationEvent, write: () => void): Promise<string> {
    const { journal } = this.host;
    this.begin(record);
    journal.parting = undefined;
    // A process before this one died while a tool worked: its answer belongs before these words.
    const before = (await this.takeUp(record)) ?? "";
    write();
    const said = await this.advance(record, event);
    for (const tell of this.heard.splice(0)) tell();
    return `${before} ${said}`.trim();
  }

  /** Feeds one event to the receptionist, speaks, and runs its tools until it waits again. Returns everything it said. */
  advance(record: R, event: ConversationEvent): Promise<string> {
    return this.takeTurn(record, (turn) => this.follow(record, turn, [event]));
  }

  /** After an interruption: tools that were cut off are asked again. Null where none was. */
  async takeUp(record: R): Promise<string | null> {
    const { orphans } = this.desk;
    if (orphans.length === 0) return null;
    return this.takeTurn(record, async (turn) => {
      for (const tool of orphans) {
        const answer = await this.ask(record, turn, tool);
        if (answer !== null) await this.follow(record, turn, [answer]);
      }
    });
  }

  /**
   * The other side speaks over us, right now: nothing more of the running turn is said. What a tool is doing on its behalf
   * goes on, and is taken in after what they say.
   */
  cut(): void {
    this.turn?.cut();
  }

  private async takeTurn(record: R, work: (turn: RunningTurn<R>) => Promise<void>): Promise<string> {
    const turn = new RunningTurn(this.host, record);
    this.turn = turn;
    try {
      await work(turn);
    } finally {
      this.turn = null;
    }
    return turn.end();
  }

  private async follow(record: R, turn: RunningTurn<R>, events: ConversationEvent[]): Promise<void> {
    const { journal, mouth } = this.host;
    for (let event = events.shift(); event !== undefined; event = events.shift()) {
      const { state } = journal;
      if (state === undefined) return;
      const step = this.respond(record, state, event);
      journal.state = step.state;
      if (event.type === "tool-result") this.desk.settle(event.id);
      journal.parting = partingOf(step.effects) ?? journal.parting;
      const tools = step.effects.filter((effect) => effect.type === "tool");
      for (const { id, call } of tools) journal.await({ id, call });
      for (const effect of step.effects) if (effect.type === "language") mouth.language(effect.language);
      turn.speak(step.say);
      turn.closeLine();
      for (const { id, call } of tools) {
        const answer = await this.ask(record, turn, { id, call });
        if (answer !== null) events.push(answer);
      }
    }
  }

  /** @returns null where the turn was cut meanwhile: the answer is then taken in once the other side has been heard */
  private async ask(record: R, turn: RunningTurn<R>, tool: PendingTool): Promise<ToolAnswer | null> {
    const answer = this.desk.ask(record, tool);
    const inTime = await turn.during(doingOf(tool.call), Promise.race([answer, whenCut(turn.signal)]));
    if (inTime !== null && !turn.signal.aborted) return inTime;
    const { late } = this.host;
    if (late === undefined) return answer;
    const spokenOver = new Promise<void>((resolve) => this.heard.push(resolve));
    void Promise.all([answer, Promise.race([spokenOver, scheduler.wait(patience.speakingOverMs)])]).then(([event]) =>
      late(() => this.takeInLate(record, event)),
    );
    return null;
  }

  private async takeInLate(record: R, answer: ToolAnswer): Promise<string> {
    // Somebody else may have taken it in meanwhile.
    if (!this.host.journal.pending.some(({ id }) => id === answer.id)) return "";
    return this.advance(record, answer);
  }

  /** One step of the receptionist. A fault of ours must never become silence: the caller is asked again. */
  private respond(record: R, state: ReceptionistState, event: ConversationEvent): Step<ReceptionistState> {
    try {
      return receptionist.respond(state, event, factsOf(record), Date.now());
    } catch (error) {
      this.host.log.error("receptionist failed", error, { event: event.type });
      return { state, say: event.type === "interrupted" ? [] : [faultLine], effects: [] };
    }
  }

  private write(record: R, turn: { role: Turn["role"]; text: string; tool?: string }): void {
    this.host.show(record, this.host.journal.append({ at: Date.now(), ...turn }));
  }
}

/** Resolves with null as soon as a turn is cut. */
const whenCut = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener("abort", () => resolve(null), { once: true });
  });

/** Tools that only look; the others write something down or send it. */
const looking: readonly ToolCall["tool"][] = ["find_slots", "find_bookings", "hold_slot", "release_hold", "check_code"];

const doingOf = ({ tool }: ToolCall): Doing => (looking.includes(tool) ? "looking" : "writing");

function partingOf(effects: readonly Effect[]): Handoff | undefined {
  for (const effect of effects) {
    if (effect.type === "end") return { end: effect.reason };
    if (effect.type === "transfer") return { transfer: effect.to };
  }
  return undefined;
}
