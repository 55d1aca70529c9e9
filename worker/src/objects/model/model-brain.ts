import type { Model } from "../../adapters/ports/model.ts";
import { configOf } from "../../config.ts";
import { createPorts } from "../../deps.ts";
import { ModelError } from "../../domain/model/model.ts";
import { emergencyIn } from "../../domain/conversation/emergency/match.ts";
import { emergencyRules } from "../../domain/conversation/emergency/rules.ts";
import { followUtterance } from "../../domain/receptionist/follow.ts";
import type { Env } from "../../env.ts";
import { type ConversationRecord, factsOf } from "../conversation/conversation-record.ts";
import { faultLines, ModelTurn, type ModelTurnHost, type ModelTurnInput } from "./model-turn.ts";
import { learnHow, mayAsk } from "./provider-breaker.ts";
import type { RunningTurn } from "../conversation/running-turn.ts";
import { safetyIdOf } from "./safety-id.ts";
import { warmUpModel } from "./warm-up-model.ts";

export interface ModelBrainHost<R extends ConversationRecord> extends ModelTurnHost<R> {
  env: Env;
}

/** A language model as a conversation's brain: whether it is asked at all, and what is learned of how it did. */
export class ModelBrain<R extends ConversationRecord> {
  private readonly host: ModelBrainHost<R>;
  private readonly provider: string;
  private safetyId: string | null = null;

  constructor(host: ModelBrainHost<R>) {
    this.host = host;
    this.provider = configOf(host.env).openai?.baseUrl ?? "";
  }

  /** Whether this tenant has chosen a model and there is one. */
  isChosen(record: R): boolean {
    return record.snapshot.config.aiProvider === "openai" && this.provider !== "";
  }

  /** What the first answer would otherwise have to wait for. */
  async prepare(record: R): Promise<void> {
    const { id, from, snapshot } = record;
    warmUpModel(factsOf(record), Date.now());
    this.safetyId ??= await safetyIdOf(configOf(this.host.env).authSecret, snapshot.tenantId, from ?? id);
  }

  /**
   * The model that may answer these words; null where the built-in brain does: none is chosen, it has failed too often,
   * or an emergency allows no guessing.
   */
  modelFor(record: R, words: string): Model | null {
    if (!this.isChosen(record) || this.host.journal.state?.ended !== null) return null;
    if (emergencyIn(words, emergencyRules(record.snapshot.config)) !== undefined) return null;
    const { model } = createPorts(this.host.env);
    return model !== null && mayAsk(this.provider, Date.now()) ? model : null;
  }

  /**
   * Lets the model answer new words.
   * @param keep writes that they were said; called once the request has left
   * @returns true where they are answered, or need no answer because the caller has spoken again
   */
  async answer(record: R, turn: RunningTurn<R>, model: Model, words: string, keep: () => void): Promise<boolean> {
    const { journal } = this.host;
    await this.prepare(record);
    const now = Date.now();
    const { state, effects } = followUtterance(journal.state!, words, factsOf(record), now);
    const turns = [...journal.turns(), { at: new Date(now).toISOString(), role: "caller" as const, text: words }];
    const asked = turn.signal.aborted ? null : this.ask({ record, turn, model, words, turns, state });
    keep();
    journal.state = state;
    journal.answering = { words };
    this.host.carryOut(record, effects);
    return asked === null ? this.learn(record, turn, asked, null) : this.finish(record, turn, asked);
  }

  /** Lets the model answer words that an earlier process was about to answer. What that said of it is as if never said. */
  async answerAgain(record: R, turn: RunningTurn<R>, model: Model, words: string): Promise<boolean> {
    const { journal } = this.host;
    await this.prepare(record);
    const all = journal.turns();
    const turns = all.slice(0, all.findLastIndex(({ role }) => role === "caller") + 1);
    const asked = this.ask({ record, turn, model, words, turns, state: journal.state! });
    return this.finish(record, turn, asked);
  }

  private ask(input: Omit<ModelTurnInput<R>, "safetyId">): ModelTurn<R> | ModelError {
    try {
      return new ModelTurn(this.host, { ...input, safetyId: this.safetyId! });
    } catch (error) {
      this.host.log.error("model not asked", error);
      return new ModelError("malformed", "the request could not be made");
    }
  }

  private async finish(record: R, turn: RunningTurn<R>, asked: ModelTurn<R> | ModelError): Promise<boolean> {
    if (asked instanceof ModelError) return this.learn(record, turn, null, asked);
    return this.learn(record, turn, asked, await asked.run());
  }

  private learn(record: R, turn: RunningTurn<R>, asked: ModelTurn<R> | null, fault: ModelError | null): boolean {
    const { host, provider } = this;
    const now = Date.now();
    if (turn.signal.aborted) {
      learnHow(provider, asked?.hasAnswered === true ? "answered" : "abandoned", now);
      host.note({ name: "model_turn_total", labels: { answered: "nobody" } });
      return true;
    }
    if (fault === null) {
      learnHow(provider, "answered", now);
      host.note({ name: "model_turn_total", labels: { answered: "model" } });
      return true;
    }
    learnHow(provider, fault, now);
    host.log.warn("model failed", { fault: fault.fault, reason: fault.message });
    host.note({ name: "model_fault_total", labels: { fault: fault.fault } });
    host.note({ name: "model_turn_total", labels: { answered: asked?.hasAsked === true ? "model" : "builtin" } });
    turn.closeLine();
    host.write(record, { role: "system", text: faultLines[fault.fault] });
    return asked?.hasAsked === true;
  }
}
