import { z } from "zod";
import { instant } from "./primitives.ts";

/** One line of a scenario's conversation. */
export const gateLine = z.object({ who: z.enum(["caller", "agent", "system"]), text: z.string() });
export type GateLine = z.infer<typeof gateLine>;

/** How one scenario went. */
export const gateResult = z.object({
  scenarioId: z.string(),
  /** What it tries, such as `closed-day` or `emergency`; scenarios made of calls are `regression`. */
  kind: z.string(),
  title: z.string(),
  /** A failure blocks publishing. */
  mustPass: z.boolean(),
  passed: z.boolean(),
  /** What was expected and not found, in words; empty where it passed. */
  faults: z.array(z.string()),
  transcript: z.array(gateLine),
});
export type GateResult = z.infer<typeof gateResult>;

export const gateRunSummary = z.object({
  id: z.string(),
  /** The version of the configuration that was tried. */
  version: z.number().int(),
  status: z.enum(["passed", "failed"]),
  passed: z.number().int(),
  failed: z.number().int(),
  /** Failures among those that must pass. */
  blocking: z.number().int(),
  /** Who answered: the built-in receptionist or the model. */
  engine: z.enum(["builtin", "openai"]),
  /** The instant every scenario plays at. */
  pinnedAt: instant,
  tookMs: z.number().int(),
  createdAt: instant,
});
export type GateRunSummary = z.infer<typeof gateRunSummary>;

export const gateRun = gateRunSummary.extend({ results: z.array(gateResult) });
export type GateRun = z.infer<typeof gateRun>;

/** What a scenario made of a real call holds against the receptionist. */
export const regressionExpectation = z.object({
  /** What should have come of it. */
  outcome: z.enum(["booked", "rescheduled", "cancelled", "message", "transferred", "answered", "nothing-booked"]),
  /** Words that must not be said. */
  mustNotSay: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
  /** Words at least one line must have. */
  mustSay: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
});
export type RegressionExpectation = z.infer<typeof regressionExpectation>;

/** A call that went wrong, kept so that it never goes wrong that way again; personal data is replaced. */
export const regressionScenario = z.object({
  id: z.string(),
  title: z.string(),
  callerLines: z.array(z.string()),
  expectation: regressionExpectation,
  mustPass: z.boolean(),
  sourceId: z.string().nullable(),
  createdAt: instant,
});
export type RegressionScenario = z.infer<typeof regressionScenario>;

/** `POST /api/gate/scenarios`: which call or conversation went wrong, and what should have come of it. */
export const makeScenario = z.object({
  sourceId: z.string().min(1).max(100),
  title: z.string().trim().min(1).max(200).optional(),
  expectation: regressionExpectation,
  mustPass: z.boolean().default(true),
});
export type MakeScenario = z.infer<typeof makeScenario>;

/** `POST /api/config/publish`. `anyway` publishes what the gate refuses; only owners may. */
export const publishRequest = z.object({
  version: z.number().int().positive().optional(),
  anyway: z.boolean().optional(),
});
export type PublishRequest = z.infer<typeof publishRequest>;
