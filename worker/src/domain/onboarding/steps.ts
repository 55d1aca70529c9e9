import type { StartOnboarding, StepKey } from "../../contract/onboarding.ts";

/** What a run begins with. */
export interface OnboardingRequest extends Omit<StartOnboarding, "password"> {
  /** The address of the client who began it; absent where nobody knows it. */
  from?: string | undefined;
}

export interface StepPlan {
  title: string;
  /** What it will do, in one sentence, for as long as it has found nothing. */
  description: string;
  /** Earlier steps whose results it depends on; `inputs.ts` says on which part of them. */
  reads: readonly StepKey[];
  /** How long one worker has it for itself, milliseconds: longer than everything it waits for. */
  leaseMs: number;
}

/** The six steps. */
export const stepPlans: Readonly<Record<StepKey, StepPlan>> = {
  signal: {
    title: "Your business",
    description: "Takes your name, website and contact, and sees whether the website answers.",
    reads: [],
    leaseMs: 30_000,
  },
  profile: {
    title: "What we found",
    description: "Reads your website for hours, services, prices, address and answers.",
    reads: ["signal"],
    leaseMs: 120_000,
  },
  voice: {
    title: "Voice",
    description: "Picks a voice and a way of speaking that suit your trade.",
    reads: ["profile"],
    leaseMs: 60_000,
  },
  config: {
    title: "Receptionist",
    description: "Sets your receptionist up with everything that was found.",
    reads: ["signal", "profile", "voice"],
    leaseMs: 30_000,
  },
  integrations: {
    title: "Phone and calendar",
    description: "Gets your telephone number and connects calendar and billing.",
    reads: [],
    leaseMs: 180_000,
  },
  launch: {
    title: "Go live",
    description: "Tries your receptionist in the calls it will get, then lets it answer.",
    reads: ["config"],
    leaseMs: 300_000,
  },
};

/** Runs of one step that may fail before it counts as failed. */
export const mostAttempts = 6;

/**
 * How long after a failure the next try is due, milliseconds: about 2, 4, 8 … seconds and at most five minutes, a quarter
 * more or less by `seed`, so that runs which failed together do not come back together.
 */
export function pauseAfter(attempts: number, seed: string): number {
  let hash = attempts;
  for (let i = 0; i < seed.length; i++) hash = (Math.imul(hash, 31) + seed.charCodeAt(i)) >>> 0;
  const base = Math.min(240_000, 2000 * 2 ** Math.max(0, attempts - 1));
  return Math.round(base * (0.75 + (hash % 1000) / 2000));
}
