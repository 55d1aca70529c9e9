import type { Turn } from "../../../contract/calls.ts";
import type { Facts } from "../../conversation/conversation.ts";
import type { ReceptionistState } from "../../receptionist/state.ts";
import { contextItem } from "./context-item.ts";
import { historyItems } from "./history.ts";
import type { ModelItem, ModelRequest } from "../model.ts";
import { instructionsOf } from "./prompt.ts";
import { modelTools } from "../tools.ts";

/** Spoken answers are short; a chat may take a little longer. */
const mostTokens: Record<Facts["channel"], number> = { voice: 220, sms: 220, chat: 400 };

/** What a request is made from. */
export interface Asking {
  state: ReceptionistState;
  /** The journal so far, the caller's newest words last. */
  turns: readonly Turn[];
  facts: Facts;
  /** Integer ms. */
  now: number;
  model: string;
  /** Whose published version `facts.config` is. */
  version: { tenantId: string; number: number };
  /** A stable pseudonym of the caller: a digest, never the number. */
  safetyId: string;
  /** What the model has said and called since the caller's newest words, with the outputs. */
  extra: readonly ModelItem[];
}

/** The next request of a conversation to a language model. */
export function modelRequest({ state, turns, facts, now, model, version, safetyId, extra }: Asking): ModelRequest {
  const { past, newest } = historyItems(turns);
  return {
    model,
    instructions: instructionsOf(facts.config, facts.channel),
    items: [...past, contextItem(facts, state, now), ...newest, ...extra],
    tools: modelTools(facts.config, facts.channel),
    cacheKey: `tenant:${keyOf(`${version.tenantId} ${version.number} ${facts.channel}`)}`,
    safetyId,
    maxOutputTokens: mostTokens[facts.channel],
  };
}

/** 64 bits of FNV-1a: tells versions apart without naming the tenant. It guards nothing. */
function keyOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
