import type { Model } from "../../adapters/ports/model.ts";
import type { Turn } from "../../contract/calls.ts";
import { emergencyIn } from "../../domain/conversation/emergency/match.ts";
import { emergencyRules } from "../../domain/conversation/emergency/rules.ts";
import { patience } from "../../domain/conversation/pace.ts";
import type { Line, Play } from "../../domain/gate/play.ts";
import { ModelError, type ModelEvent, type ModelItem } from "../../domain/model/model.ts";
import { modelRequest } from "../../domain/model/request/model-request.ts";
import { ModelSpeech } from "../../domain/model/speech/model-speech.ts";
import { planCall, takeResult } from "../../domain/model/plan/plan-call.ts";
import { followSaid, followUtterance, takeOver } from "../../domain/receptionist/follow.ts";

/** More answers than this nobody waits for. */
const mostAnswers = 10;

/** Who is asked, and until when. */
export interface Asking {
  model: Model;
  version: { tenantId: string; number: number };
  /** A pseudonym for the provider's abuse checks. */
  safetyId: string;
  /** Aborted when the whole gate has taken long enough. */
  signal: AbortSignal;
  /** The pinned clock, integer ms. */
  now: number;
}

/** A scenario's conversation led by a language model as a call is: behind the same guards, with the same one to take over. */
export class ModelConversation {
  readonly play: Play;
  private readonly asking: Asking;
  private readonly turns: Turn[] = [];
  /** Turns that the model answered to their end. */
  answered = 0;
  /** What the model did wrong last; null where nothing. */
  fault: ModelError | null = null;

  constructor(play: Play, asking: Asking) {
    [this.play, this.asking] = [play, asking];
    this.note("agent", play.facts.config.greeting);
  }

  async hear(line: Line): Promise<string> {
    const { play } = this;
    const { talk, facts } = play;
    // An emergency allows no guessing, and silence nothing to answer: both are the built-in receptionist's on a call too.
    if (typeof line !== "string" || emergencyIn(line, emergencyRules(facts.config)) !== undefined)
      return play.hear(line);
    const before = talk.state;
    this.note("caller", line);
    talk.state = followUtterance(talk.state, line, facts, this.asking.now).state;
    const spoken: string[] = [];
    try {
      await this.answer(line, spoken);
      talk.state = followSaid(talk.state, spoken.join(" "), facts, this.asking.now);
      this.answered += 1;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.fault = error;
      spoken.push(...this.takeOver());
    }
    this.note("agent", spoken.join(" "));
    return play.close(line, spoken, before);
  }

  private async answer(words: string, spoken: string[]): Promise<void> {
    const extra: ModelItem[] = [];
    const signal = AbortSignal.any([this.asking.signal, AbortSignal.timeout(patience.firstTokenMs)]);
    for (let answers = 0; answers < mostAnswers; answers++) {
      const calls = await this.listen(words, spoken, extra, signal);
      if (calls.length === 0) return;
      for (const call of calls) extra.push({ role: "call", ...call }, this.perform(call));
    }
    throw new ModelError("incomplete", "the model never came to an answer");
  }

  /** Hears one answer of the model out. @returns the tools it calls */
  private async listen(words: string, spoken: string[], extra: ModelItem[], signal: AbortSignal) {
    const { talk, facts } = this.play;
    const { model, version, safetyId, now } = this.asking;
    const before = spoken.join(" ");
    const speech = new ModelSpeech({ state: talk.state, facts, heard: words, before, now });
    const calls: Omit<Extract<ModelEvent, { type: "call" }>, "type">[] = [];
    const name = facts.config.aiModel ?? model.defaultModel;
    const { state } = talk;
    const request = modelRequest({ state, turns: this.turns, facts, now, model: name, version, safetyId, extra });
    for await (const event of model.stream(request, signal)) {
      if (event.type === "text") spoken.push(...speech.push(event.delta));
      else if (event.type === "call") calls.push({ id: event.id, name: event.name, arguments: event.arguments });
    }
    if (signal.aborted) throw new ModelError("timeout", "the model did not answer in time");
    spoken.push(...speech.flush());
    if (speech.instead !== null && calls.length === 0) spoken.push(speech.instead);
    if (speech.said !== "") extra.push({ role: "assistant", text: speech.said });
    if (calls.length === 0 && spoken.length === 0) throw new ModelError("empty", "nothing that can be said");
    return calls;
  }

  /** Runs one call of the model with whatever it leads on to. */
  private perform(call: { id: string; name: string; arguments: string }): ModelItem {
    const { talk, facts } = this.play;
    let planned = planCall(talk.state, call, facts, this.asking.now);
    for (;;) {
      talk.state = planned.state;
      this.play.carryOut(planned.effects);
      if (planned.tool === null) return { role: "output", id: call.id, output: planned.output ?? "Done." };
      const result = this.play.use(planned.tool.call);
      planned = takeResult(talk.state, planned.tool.id, result, facts, this.asking.now);
    }
  }

  /** The model is gone: the built-in receptionist answers this turn. */
  private takeOver(): string[] {
    const { play } = this;
    const step = takeOver(play.talk.state, play.facts, this.asking.now);
    play.talk.state = step.state;
    const tools = play.carryOut(step.effects);
    const said = tools.flatMap(({ id, call }) => play.respond({ type: "tool-result", id, result: play.use(call) }));
    return [...step.say, ...said];
  }

  private note(role: "caller" | "agent", text: string): void {
    if (text !== "") this.turns.push({ at: new Date(this.asking.now).toISOString(), role, text });
  }
}
