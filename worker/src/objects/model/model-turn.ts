import type { Model } from "../../adapters/ports/model.ts";
import type { Turn } from "../../contract/calls.ts";
import type { Effect } from "../../domain/conversation/conversation.ts";
import { patience } from "../../domain/conversation/pace.ts";
import { modelRequest } from "../../domain/model/request/model-request.ts";
import { ModelError, type ModelEvent, type ModelFault, type ModelItem } from "../../domain/model/model.ts";
import { planCall, type Planned, takeResult } from "../../domain/model/plan/plan-call.ts";
import { followSaid } from "../../domain/receptionist/follow.ts";
import type { ReceptionistState } from "../../domain/receptionist/state.ts";
import type { Log } from "../../observe/log.ts";
import type { Occurrence } from "../../observe/metrics.ts";
import type { ConversationJournal, PendingTool } from "../conversation/conversation-journal.ts";
import { type ConversationRecord, factsOf } from "../conversation/conversation-record.ts";
import { ModelSpeech } from "../../domain/model/speech/model-speech.ts";
import { askModel } from "./model-stream.ts";
import type { RunningTurn } from "../conversation/running-turn.ts";
import type { ToolAnswer } from "../conversation/tool-desk.ts";

/** More answers than this nobody waits for; the tools have a limit of their own. */
const mostAnswers = 10;

/** A model that pauses behind a full stop for so long has finished the sentence: it may be busy calling a tool. */
const pauseMs = 120;

type ModelCall = Extract<ModelEvent, { type: "call" }>;

export interface ModelTurnHost<R extends ConversationRecord> {
  journal: ConversationJournal<R>;
  log: Log;
  /** @returns null where the turn was cut meanwhile */
  ask(record: R, turn: RunningTurn<R>, tool: PendingTool): Promise<ToolAnswer | null>;
  settle(id: string): void;
  carryOut(record: R, effects: readonly Effect[]): void;
  write(record: R, turn: { role: Turn["role"]; text: string; tool?: string }): void;
  note(occurrence: Occurrence): void;
}

/** What one turn of a model is about. */
export interface ModelTurnInput<R extends ConversationRecord> {
  record: R;
  turn: RunningTurn<R>;
  model: Model;
  safetyId: string;
  /** The caller's newest words, which are the last of `turns`. */
  words: string;
  turns: readonly Turn[];
  /** With those words taken in. */
  state: ReceptionistState;
}

/**
 * One turn of a language model: asked as soon as this is made, spoken clause by clause as it answers, its tools run behind
 * our own guards. It ends with an answer, with a cut, or with a fault after which somebody else must answer.
 */
export class ModelTurn<R extends ConversationRecord> {
  private readonly host: ModelTurnHost<R>;
  private readonly input: ModelTurnInput<R>;
  private readonly until = Date.now() + patience.modelTurnMs;
  /** What was said and called since the caller's newest words, as the model sees it. */
  private readonly extra: ModelItem[] = [];
  private readonly spoken: string[] = [];
  /** How much of it was said before the last tool brought something. */
  private saidBefore = 0;
  private stream: AsyncIterable<ModelEvent>;
  /** The provider has sent something. */
  hasAnswered = false;

  constructor(host: ModelTurnHost<R>, input: ModelTurnInput<R>) {
    this.host = host;
    this.input = input;
    this.stream = this.ask(input.state);
  }

  /** @returns what went wrong, or null where the caller has been answered or has cut us short */
  async run(): Promise<ModelError | null> {
    try {
      for (let answers = 0; answers < mostAnswers; answers++) {
        const calls = await this.hear();
        if (calls.length === 0 || this.isCut) return this.end();
        for (const call of calls) if (!(await this.perform(call))) return this.end();
        this.stream = this.ask(this.host.journal.state!);
      }
      throw new ModelError("incomplete", "the model never came to an answer");
    } catch (error) {
      if (this.hasAsked) this.end();
      if (error instanceof ModelError) return error;
      this.host.log.error("model turn failed", error);
      return new ModelError("malformed", "the model's answer could not be handled");
    }
  }

  /** True where a question has been asked: then nothing more needs to be said. */
  get hasAsked(): boolean {
    return /\?["'”’)]*$/.test(this.spoken.at(-1) ?? "");
  }

  private get isCut(): boolean {
    return this.input.turn.signal.aborted;
  }

  private ask(state: ReceptionistState): AsyncIterable<ModelEvent> {
    const { record, turn, model, safetyId, turns } = this.input;
    const { snapshot } = record;
    const request = modelRequest({
      state,
      turns,
      facts: factsOf(record),
      now: Date.now(),
      model: snapshot.config.aiModel ?? model.defaultModel,
      version: { tenantId: snapshot.tenantId, number: snapshot.version },
      safetyId,
      extra: this.extra,
    });
    return askModel(model, request, turn.signal, this.until);
  }

  /** Speaks one answer. @returns the tools it calls */
  private async hear(): Promise<ModelCall[]> {
    const { record, words } = this.input;
    const calls: ModelCall[] = [];
    const speech = new ModelSpeech({
      state: this.host.journal.state!,
      facts: factsOf(record),
      heard: words,
      before: this.spoken.join(" "),
      now: Date.now(),
    });
    const events = this.stream[Symbol.asyncIterator]();
    for (let next = events.next(); ;) {
      const got = speech.isAtStop ? await Promise.race([next, scheduler.wait(pauseMs)]) : await next;
      if (this.isCut) return [];
      if (got === undefined) {
        this.say(speech.pause());
        continue;
      }
      if (got.done === true) break;
      this.hasAnswered = true;
      if (got.value.type === "text") this.say(speech.push(got.value.delta));
      else if (got.value.type === "call") calls.push(got.value);
      next = events.next();
    }
    if (this.isCut) return [];
    this.say(speech.flush());
    if (speech.withheld !== null) this.tellOfWithheld(speech.withheld);
    // Where a tool follows, what was claimed too early may become true.
    if (speech.instead !== null && calls.length === 0) this.say([speech.instead]);
    if (speech.said !== "") this.extra.push({ role: "assistant", text: speech.said });
    if (calls.length === 0 && this.spoken.length === 0) throw new ModelError("empty", "nothing that can be said");
    return calls;
  }

  /** @returns false where the turn was cut meanwhile */
  private async perform(call: ModelCall): Promise<boolean> {
    const { record, turn } = this.input;
    const facts = factsOf(record);
    let planned = planCall(this.host.journal.state!, call, facts, Date.now());
    this.adopt(planned);
    while (planned.tool !== null) {
      turn.closeLine();
      const answer = await this.host.ask(record, turn, planned.tool);
      if (answer === null) return false;
      planned = takeResult(this.host.journal.state!, answer.id, answer.result, facts, Date.now());
      this.adopt(planned);
      this.host.settle(answer.id);
      this.saidBefore = this.spoken.length;
    }
    const { id, name } = call;
    this.extra.push({ role: "call", id, name, arguments: call.arguments });
    this.extra.push({ role: "output", id, output: planned.output ?? "Done." });
    return true;
  }

  private adopt({ state, effects }: Planned): void {
    this.host.journal.state = state;
    this.host.carryOut(this.input.record, effects);
  }

  private say(clauses: readonly string[]): void {
    if (this.isCut || clauses.length === 0) return;
    const { record, model } = this.input;
    this.host.journal.spokenBy = record.snapshot.config.aiModel ?? model.defaultModel;
    this.input.turn.speak(clauses);
    this.spoken.push(...clauses);
  }

  private tellOfWithheld(withheld: NonNullable<ModelSpeech["withheld"]>): void {
    const { record, turn } = this.input;
    turn.closeLine();
    if ("leak" in withheld) {
      this.host.note({ name: "leak_blocked_total", labels: { leak: withheld.leak } });
      return this.host.write(record, { role: "system", text: "Held back: what the model was about to give away" });
    }
    const { claims } = withheld.claim;
    this.host.note({ name: "claim_blocked_total", labels: { claims } });
    this.host.write(record, { role: "system", text: `Held back: the model claimed what nothing proves (${claims})` });
  }

  /** Takes in what was said. A receipt that nobody has been told of stays to be told. */
  private end(): null {
    const { record } = this.input;
    const { journal } = this.host;
    if (this.isCut && journal.state!.followed.receipted && this.spoken.length === this.saidBefore) return null;
    journal.state = followSaid(journal.state!, this.spoken.join(" "), factsOf(record), Date.now());
    return null;
  }
}

/** How a fault stands in the transcript, for the owner. */
export const faultLines: Record<ModelFault, string> = {
  timeout: "The language model did not answer in time; the built-in receptionist took this turn.",
  "rate-limited": "The language model was asked too often; the built-in receptionist took this turn.",
  unauthorized: "The language model refused our key; the built-in receptionist took this turn.",
  unavailable: "The language model could not be reached; the built-in receptionist took this turn.",
  refused: "The language model refused to answer; the built-in receptionist took this turn.",
  malformed: "The language model's answer could not be read; the built-in receptionist took this turn.",
  incomplete: "The language model stopped in the middle; the built-in receptionist took this turn.",
  empty: "The language model said nothing; the built-in receptionist took this turn.",
};
