import type { OnboardingStep, OnboardingView, StepKey } from "../../src/contract/onboarding.ts";
import { api, as, type Member } from "../harness/api.ts";
import { eventually } from "../harness/twilio.ts";

export interface Started extends Member {
  onboardingId: string;
}

/** The start of a business that nobody has heard of before. */
export const freshStart = (change: Record<string, unknown> = {}) => ({
  email: `boss-${crypto.randomUUID()}@example.com`,
  password: "correct horse",
  businessName: "Bright Smile Dental",
  areaCode: "212",
  ...change,
});

/** Starts without a session. */
export async function start(change: Record<string, unknown> = {}): Promise<Started> {
  const answer = await api("/api/onboarding/start", { body: freshStart(change) });
  if (answer.status !== 202) throw new Error(`start: ${answer.status} ${await answer.text()}`);
  return { userId: "", ...(await answer.json<Omit<Started, "userId">>()) };
}

export const view = async (run: Started): Promise<OnboardingView> =>
  (await as(run)(`/api/onboarding/${run.onboardingId}`)).json<OnboardingView>();

/** The run once it goes no further by itself. */
export const settled = (run: Started): Promise<OnboardingView> =>
  eventually(async () => {
    const now = await view(run);
    return now.status === "running" ? null : now;
  });

export const stepOf = ({ steps }: OnboardingView, key: StepKey): OnboardingStep =>
  steps.find((step) => step.key === key)!;

export const correct = (run: Started, key: StepKey, body: unknown): Promise<Response> =>
  as(run)(`/api/onboarding/${run.onboardingId}/steps/${key}`, { method: "PUT", body });

/** The run once what was put right has been worked in. */
export async function corrected(run: Started, key: StepKey, body: unknown): Promise<OnboardingView> {
  const answer = await correct(run, key, body);
  if (answer.status !== 202) throw new Error(`correct: ${answer.status} ${await answer.text()}`);
  return settled(run);
}
