import type { BatchItem } from "drizzle-orm/batch";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { StepKey, StepPayloads, StepQuestion } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import type { Corrections, Said } from "../../domain/onboarding/compose/insisted-keys.ts";
import type { OnboardingRequest } from "../../domain/onboarding/steps.ts";

/** What a step must know of itself when it runs again. */
export interface StepMemory {
  /** What was composed the last time, before the owner's own changes: who changed what is told by it. */
  composed?: AgentConfig;
  /** What the owner had put right by then. */
  said?: Said;
}

/** What a step may know: what the run began with, what the steps before found (corrections applied), and its own history. */
export interface StepContext<K extends StepKey> {
  onboardingId: string;
  request: OnboardingRequest;
  /** Payloads of finished steps, corrections applied. */
  results: Partial<StepPayloads>;
  /** What this step found in an earlier run of it, corrections not applied; null the first time. */
  before: StepPayloads[K] | null;
  memory: StepMemory;
  /** Which try this is, from 1. */
  attempts: number;
  /** What the owner has put right in each step, all corrections together; empty where nothing. */
  corrections: Corrections;
}

/**
 * What came of a step. It has written nothing in our own database: `writes` go into the one batch that also marks the
 * step done, so a step killed anywhere has either happened or not. What it did outside must be such that doing it again
 * changes nothing.
 */
export type StepOutcome<K extends StepKey> =
  | {
      status: "done";
      /** Found, before corrections. */
      payload: StepPayloads[K];
      /** One sentence for the owner. */
      description: string;
      memory?: StepMemory;
      writes?: readonly BatchItem<"sqlite">[];
      /** After the batch; may be lost or run twice. */
      after?: () => Promise<void>;
    }
  | {
      status: "needs_input";
      question: StepQuestion;
      payload?: StepPayloads[K];
      writes?: readonly BatchItem<"sqlite">[];
    }
  /** Trying again will not help; the owner can correct and retry. */
  | { status: "failed"; error: string };

/** One step's work. What it throws is a passing failure: it is tried again, later and later. */
export type StepRunner<K extends StepKey> = (ctx: Ctx, step: StepContext<K>) => Promise<StepOutcome<K>>;
