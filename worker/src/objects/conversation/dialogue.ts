import type { Handoff } from "../../adapters/twilio/relay-frames.ts";
import type { Turn } from "../../contract/calls.ts";
import type { ConversationEvent, Effect, Step, ToolCall, ToolResult } from "../../domain/conversation/conversation.ts";
import type { Doing } from "../../domain/conversation/fillers.ts";
import type { Language } from "../../domain/conversation/language.ts";
import { patience } from "../../domain/conversation/pace.ts";
import { takeOver } from "../../domain/receptionist/follow.ts";
import { receptionist } from "../../domain/receptionist/receptionist.ts";
import type { ReceptionistState } from "../../domain/receptionist/state.ts";
import { note } from "../../deps.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import type { ConversationJournal, PendingTool, PlacedTurn } from "./conversation-journal.ts";
import { type ConversationRecord, factsOf } from "./conversation-record.ts";
import { ModelBrain } from "../model/model-brain.ts";
import type { Mouth } from "./mouth.ts";
import { RunningTurn } from "./running-turn.ts";
import { type ToolAnswer, ToolDesk } from "./tool-desk.ts";

/** Said when our own code has failed at this very word. */
const faultLines: Record<Language, string> = {
  en: "I'm sorry, could you say that once more?",
  es: "Disculpe, ¿me lo puede repetir?",
};

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
  private readonly brain: ModelBrain<R>;
  private turn: RunningTurn<R> | null = null;
  /** Told when the other side has been heard again after speaking over us. */
  private heard: (() => void)[] = [];

  constructor(host: DialogueHost<R>) {
    this.host = host;
    const write: Dialogue<R>["write"] = (record, turn) => this.write(record, turn);
    const defer = (work: Promise<unknown>) => host.defer(work);
    this.desk = new ToolDesk({ ...host, write, defer });
    this.brain = new ModelBrain({
      env: host.env,
      journal: host.journal,
      log: host.log,
      ask: (record, turn, tool) => this.ask(record, turn, tool),
      settle: (id) => this.desk.settle(id),
      carryOut: (record, effects) => this.carryOut(record, effects),
      write,
      note: (occurrence) => note(host.env, occurrence, defer),
    });
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
    if (this.brain.isChosen(record)) this.host.defer(this.brain.prepare(record));
  }

  /**
   * Somebody said or wrote something. Answered once this resolves, with everything that was said to them.
   * @param keep writes what else is to be remembered of it
   */
  hear(record: R, text: string, keep = (): void => {}): Promise<string> {
    const write = () => {
      keep();
      this.host.journal.parting = undefined;
      this.write(record, { role: "caller", text });
    };
    this.begin(record);
    const model = this.brain.modelFor(record, text);
    if (model === null) return this.fromCaller(record, { type: "utterance", text }, write);
    const said = this.takeTurn(record, async (turn) => {
      await this.tellWhatIsDone(record, turn);
      const answered = await turn.during("thinking", this.brain.answer(record, turn, model, text, write));
      if (!answered) await this.standIn(record, turn);
      this.host.journal.answering = undefined;
    });
    return said.finally(() => this.wasHeard());
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
    this.wasHeard();
    return `${before} ${said}`.trim();
  }

  /** Feeds one event to the receptionist, speaks, and runs its tools until it waits again. Returns everything it said. */
  advance(record: R, event: ConversationEvent): Promise<string> {
    return this.takeTurn(record, (turn) => this.follow(record, turn, [event]));
  }

  /**
   * After a drop: tools that were cut off are asked again, and words that a model was about to answer are answered.
   * @returns what was said; null where nothing was under way
   */
  async takeUp(record: R): Promise<string | null> {
    const { journal } = this.host;
    const { orphans } = this.desk;
    const { answering } = journal;
    if (orphans.length === 0 && answering === undefined) return null;
    return this.takeTurn(record, async (turn) => {
      for (const tool of orphans) {
        const answer = await this.ask(record, turn, tool);
        if (answer !== null) await this.follow(record, turn, [answer]);
      }
      if (answering === undefined) return;
      if (turn.said === "") await this.answerAgain(record, turn, answering.words);
      journal.answering = undefined;
    });
  }

  /**
   * The other side speaks over us, right now: nothing more of the running turn is said. What a tool is doing on its behalf
   * goes on, and is taken in after what they say.
   */
  cut(): void {
    this.turn?.cut();
  }

  private async answerAgain(record: R, turn: RunningTurn<R>, words: string): Promise<void> {
    // What a tool has done for these words is told, not tried again.
    const isDone = this.host.journal.state?.followed.receipted === true;
    const model = isDone ? null : this.brain.modelFor(record, words);
    const answered =
      model !== null && (await turn.during("thinking", this.brain.answerAgain(record, turn, model, words)));
    if (!answered) await this.standIn(record, turn);
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
    const { journal } = this.host;
    for (let event = events.shift(); event !== undefined; event = events.shift()) {
      const { state } = journal;
      if (state === undefined) return;
      const step = this.respond(record, state, event);
      if (event.type === "tool-result") this.desk.settle(event.id);
      events.push(...(await this.take(record, turn, step)));
    }
  }

  /** One step of the built-in brain: what it says is said, and its tools are asked. @returns what those answered in time */
  private async take(record: R, turn: RunningTurn<R>, step: Step<ReceptionistState>): Promise<ToolAnswer[]> {
    const { journal, mouth } = this.host;
    journal.state = step.state;
    journal.parting = partingOf(step.effects) ?? journal.parting;
    const tools = toolsAmong(step.effects);
    for (const tool of tools) journal.await(tool);
    for (const effect of step.effects) if (effect.type === "language") mouth.language(effect.language);
    turn.speak(step.say);
    turn.closeLine();
    const answers: ToolAnswer[] = [];
    for (const tool of tools) {
      const answer = await this.ask(record, turn, tool);
      if (answer !== null) answers.push(answer);
    }
    return answers;
  }

  /** The built-in brain answers the words that a model did not, with all that is known of the conversation. */
  private async standIn(record: R, turn: RunningTurn<R>): Promise<void> {
    const { journal } = this.host;
    const { state } = journal;
    if (state === undefined) return;
    const step = this.safely(state, "stand-in", () => takeOver(state, factsOf(record), Date.now()));
    await this.follow(record, turn, await this.take(record, turn, step));
  }

  /**
   * Before new words are answered: what was written down meanwhile is told, by our own words. What was only being looked
   * up is dropped.
   */
  private async tellWhatIsDone(record: R, turn: RunningTurn<R>): Promise<void> {
    const { journal } = this.host;
    const { receipted, say } = journal.state?.followed ?? { receipted: false, say: [] };
    if (receipted) turn.speak(say.filter((clause) => !clause.endsWith("?")));
    turn.closeLine();
    for (const tool of journal.pending) {
      if (doingOf(tool.call) === "looking") this.desk.settle(tool.id);
      else await this.follow(record, turn, [await turn.during("writing", this.desk.ask(record, tool))]);
    }
  }

  /** Effects of a model's tools. Nobody waits for a place to be given back. */
  private carryOut(record: R, effects: readonly Effect[]): void {
    const { journal, mouth } = this.host;
    for (const effect of effects) if (effect.type === "language") mouth.language(effect.language);
    const parting = partingOf(effects);
    if (parting !== undefined) journal.parting = parting;
    for (const tool of toolsAmong(effects))
      this.host.defer(this.desk.ask(record, tool).then(({ id }) => this.desk.settle(id)));
  }

  /** @returns null where the turn was cut meanwhile: the answer is then taken in once the other side has been heard */
  private async ask(record: R, turn: RunningTurn<R>, tool: PendingTool): Promise<ToolAnswer | null> {
    const answer = this.desk.ask(record, tool);
    const inTime = await turn.during(doingOf(tool.call), Promise.race([answer, whenCut(turn.signal)]));
    if (inTime !== null && !turn.signal.aborted) return inTime;
    if (this.host.late === undefined) return answer;
    const spokenOver = new Promise<void>((resolve) => this.heard.push(resolve));
    void Promise.all([answer, Promise.race([spokenOver, scheduler.wait(patience.speakingOverMs)])]).then(([event]) =>
      this.host.late?.(() => this.takeInLate(record, event)),
    );
    return null;
  }

  private async takeInLate(record: R, answer: ToolAnswer): Promise<string> {
    // Somebody else may have taken it in meanwhile.
    if (!this.host.journal.pending.some(({ id }) => id === answer.id)) return "";
    return this.advance(record, answer);
  }

  private respond(record: R, state: ReceptionistState, event: ConversationEvent): Step<ReceptionistState> {
    return this.safely(state, event.type, () => receptionist.respond(state, event, factsOf(record), Date.now()));
  }

  /** One step of the built-in brain. A fault of ours must never become silence: the caller is asked again. */
  private safely(
    state: ReceptionistState,
    event: string,
    step: () => Step<ReceptionistState>,
  ): Step<ReceptionistState> {
    try {
      return step();
    } catch (error) {
      this.host.log.error("receptionist failed", error, { event });
      this.host.journal.addFault("brain");
      return { state, say: event === "interrupted" ? [] : [faultLines[state.language]], effects: [] };
    }
  }

  /** The other side has been heard again: what waited for that goes on. */
  private wasHeard(): void {
    for (const tell of this.heard.splice(0)) tell();
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

const toolsAmong = (effects: readonly Effect[]): PendingTool[] =>
  effects.flatMap((effect) => (effect.type === "tool" ? { id: effect.id, call: effect.call } : []));

function partingOf(effects: readonly Effect[]): Handoff | undefined {
  for (const effect of effects) {
    if (effect.type === "end") return { end: effect.reason };
    if (effect.type === "transfer") return { transfer: effect.to };
  }
  return undefined;
}
