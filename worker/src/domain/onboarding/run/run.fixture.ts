import type { StepKey, StepPayloads } from "../../../contract/onboarding.ts";
import { stepKeys } from "../../../contract/onboarding.ts";
import { askedInputsOf, inputsOf } from "./inputs.ts";
import { mergeCorrection } from "../apply-correction.ts";
import type { RunState, StepState } from "./run-state.ts";
import type { StepCorrection } from "../../../contract/onboarding.ts";

const found = <T>(value: T) => ({
  value,
  method: "json-ld" as const,
  sourceUrl: "https://a.example/",
  confidence: 0.9,
});
const week = { mon: [["09:00", "17:00"]] as [string, string][], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const voice = { provider: "google" as const, voiceId: "en-US-Journey-O", name: "Olivia", premium: false };

/** What a dentist's steps find. */
export const payloads: StepPayloads = {
  signal: {
    businessName: "Bright Smile",
    websiteUrl: "https://a.example/",
    email: "ann@a.example",
    reachable: true,
    reason: null,
  },
  profile: {
    name: found("Bright Smile"),
    industry: found("dental"),
    timeZone: found("America/New_York"),
    language: found("en-US" as const),
    phone: found("+12125550142"),
    email: null,
    address: null,
    hours: found(week),
    closedDates: found([]),
    services: [found({ name: "Cleaning", durationMinutes: 30, priceCents: 12_000 })],
    faq: [],
    pages: [],
    enriched: false,
  },
  voice: { voiceProfile: voice, candidates: [], persona: "Warm.", greeting: "Hello." },
  config: { version: 2, services: 1, facts: 0, emergencyRules: 3 },
  integrations: {
    number: { id: "num_1", phoneNumber: "+12125550100", origin: "bought" },
    calendar: { provider: "builtin" },
    stripeCustomerId: "cus_1",
    textRegistration: "unregistered",
  },
  launch: {
    gate: { runId: "gate_1", passed: 30, failed: 0, total: 30 },
    publishedVersion: 2,
    anyway: false,
    notified: { email: "ann@a.example", sms: null },
    dashboardUrl: null,
  },
};

const pending = {
  status: "pending" as const,
  payload: null,
  correction: {},
  inputs: null,
  attempts: 0,
  leaseUntil: 0,
  dueAt: 0,
};

/** A run that has just been started. */
export const fresh = (): RunState => ({
  request: { email: "ann@a.example", businessName: "Bright Smile", websiteUrl: "https://a.example/", areaCode: "212" },
  steps: { signal: pending, profile: pending, voice: pending, config: pending, integrations: pending, launch: pending },
});

/** `run` with one step changed. */
export const withStep = <K extends StepKey>(run: RunState, key: K, change: Partial<StepState<K>>): RunState => ({
  ...run,
  steps: { ...run.steps, [key]: { ...run.steps[key], ...change } },
});

/** `run` once a step has ended so. */
export function ended<K extends StepKey>(
  run: RunState,
  key: K,
  status: "done" | "needs_input" | "failed" = "done",
  payload: StepPayloads[K] = payloads[key],
): RunState {
  const inputs = status === "done" ? inputsOf(key, run) : askedInputsOf(key, run);
  return withStep(run, key, { status, inputs, leaseUntil: 0, ...(status === "failed" ? {} : { payload }) });
}

/** A run whose six steps are done. */
export const live = (): RunState => stepKeys.reduce((run, key) => ended(run, key), fresh());

/** `run` once its owner has put something right. */
export const corrected = <K extends StepKey>(run: RunState, key: K, correction: StepCorrection<K>): RunState =>
  withStep(run, key, { correction: mergeCorrection(key, run.steps[key].correction, correction) });
