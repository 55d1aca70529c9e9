import { and, desc, eq, isNotNull } from "drizzle-orm";
import { agentConfig, type AgentConfig } from "../../../contract/agent-config.ts";
import type { StepQuestion } from "../../../contract/onboarding.ts";
import type { Ctx } from "../../../context.ts";
import { onboardingSteps } from "../../../db/schema/onboarding.ts";
import { standardVoices } from "../../../domain/agent/standard-voices.ts";
import { counted } from "../../../domain/onboarding/counted.ts";
import { defaultEmergencies } from "../../../domain/conversation/emergency/rules.ts";
import { composeConfig } from "../../../domain/onboarding/compose/compose-config.ts";
import { fingerprint } from "../../../domain/onboarding/fingerprint.ts";
import { insistedKeys, saidIn } from "../../../domain/onboarding/compose/insisted-keys.ts";
import { recompose } from "../../../domain/onboarding/compose/recompose.ts";
import { AppError } from "../../../errors.ts";
import { readConfig, readVersion } from "../../agent/config-versions.ts";
import { versionWrites } from "../../agent/version-writes.ts";
import { ownNumbers } from "../../numbers/own-numbers.ts";
import { allowedVoice } from "../../voices/allowed-voice.ts";
import type { StepContext, StepMemory, StepOutcome } from "../step.ts";

/**
 * Composes the configuration and saves it as a draft. What the owner has changed since the last composition stays, unless
 * it is just that which the owner has put right here.
 */
export async function runConfig(ctx: Ctx, step: StepContext<"config">): Promise<StepOutcome<"config">> {
  const { results, request, corrections } = step;
  const { signal, profile, voice } = results;
  const { phoneNumber } = corrections.integrations;
  const own = [...(await ownNumbers(ctx)), ...(phoneNumber ? [phoneNumber] : [])];
  const sources = { request, signal: signal!, profile: profile!, voice: voice!, ownNumbers: own };
  const composed = {
    ...composeConfig(sources),
    ...corrections.config.config,
  };
  const { version, publishedVersion: _, ...current } = await readConfig(ctx);
  const composedBefore = await lastComposed(ctx, step.memory);
  const merged = recompose({
    composedBefore,
    current,
    next: composed,
    insisted: insistedKeys(corrections, step.memory.said ?? {}),
  });
  const read = agentConfig.safeParse(merged);
  if (!read.success) return { status: "failed", error: faultsOf(read.error) };
  const config = read.data;
  try {
    config.voiceProfile = await allowedVoice(ctx, config.voiceProfile);
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden")
      return { status: "needs_input", question: planVoice(config, error) };
    throw error;
  }
  const unchanged = same(config, current);
  const emergencyRules = config.emergency.length + defaultEmergencies(config.industry).length;
  const next = versionWrites(ctx, { after: version, config, origin: "onboarding", publish: false });
  return {
    status: "done",
    payload: {
      version: unchanged ? version : next.version,
      services: config.services.length,
      facts: config.knowledge.length,
      emergencyRules,
    },
    description: `Knows ${counted(config.services.length, "service")}, ${counted(config.knowledge.length, "answer")} and ${counted(emergencyRules, "kind")} of emergency.`,
    memory: { composed, said: saidIn(corrections) },
    writes: unchanged ? [] : [next.guard, ...next.statements],
  };
}

const same = (a: unknown, b: unknown): boolean => fingerprint(a) === fingerprint(b);

/** What this run composed last, or an earlier run of the tenant's, or what the tenant was founded with. */
async function lastComposed(ctx: Ctx, { composed }: StepMemory): Promise<AgentConfig> {
  if (composed !== undefined) return composed;
  const t = onboardingSteps;
  const [earlier] = await ctx.db
    .select({ memory: t.memory })
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), eq(t.key, "config"), isNotNull(t.memory)))
    .orderBy(desc(t.finishedAt))
    .limit(1);
  const memory: StepMemory = earlier?.memory ?? {};
  return memory.composed ?? readVersion(ctx, 1);
}

const planVoice = ({ language }: AgentConfig, { message }: AppError): StepQuestion => ({
  code: "plan-voice",
  text: `${message}.`,
  choices: standardVoices(language)
    .slice(0, 4)
    .map(({ provider, voiceId, name, premium }) => ({
      label: name,
      correction: { config: { voiceProfile: { provider, voiceId, name, premium } } },
    })),
});

const faultsOf = (error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string =>
  error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
