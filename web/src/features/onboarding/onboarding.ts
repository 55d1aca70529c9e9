import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  industryView,
  onboardingView,
  type OnboardingView,
  page,
  type StartOnboarding,
  startOnboardingResponse,
  type StepCorrection,
  type StepKey,
} from "@contract";
import { tenantKey } from "../../api/keys.ts";
import { requestAll } from "../../api/pages.ts";
import { request } from "../../api/request.ts";
import { useLive } from "../../live/live-provider.tsx";
import { sessionQuery, useEnter } from "../auth/session.ts";
import { useTenantId } from "../auth/tenant.tsx";
import { isMoving } from "./run/progress.ts";

const runKey = (tenantId: string, onboardingId: string) => tenantKey(tenantId, "onboarding", "one", onboardingId);
const runPath = (onboardingId: string) => `/api/onboarding/${encodeURIComponent(onboardingId)}`;

/** The newest run of the business, null where there was none. Read once; live events say when to look again. */
export function useNewestRun() {
  const tenantId = useTenantId();
  // The frame of the app asks, and stands for a moment after somebody has logged out.
  const session = useQuery(sessionQuery).data;
  return useQuery({
    enabled: session !== null && session !== undefined,
    queryKey: tenantKey(tenantId, "onboarding", "newest"),
    queryFn: async ({ signal }) => {
      const runs = await request(page(onboardingView), "/api/onboarding", { tenantId, query: { limit: 1 }, signal });
      return runs.items[0] ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** One run. Live events bring it up to date; while something is under way it is also asked for, more often without them. */
export function useRun(onboardingId: string) {
  const tenantId = useTenantId();
  const isLive = useLive().status === "live";
  return useQuery({
    queryKey: runKey(tenantId, onboardingId),
    queryFn: ({ signal }) => request(onboardingView, runPath(onboardingId), { tenantId, signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? (isLive ? 4000 : 1500) : false),
  });
}

/** Creates the account, logs in, and begins to set the business up. */
export function useOpenAccount() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (input: StartOnboarding) =>
      request(startOnboardingResponse, "/api/onboarding/start", { method: "POST", body: input }),
    onSuccess: (answer) => enter(answer.tenantId),
  });
}

/** Begins to set up the business that is being looked at, for the person who is logged in. */
export function useStartRun() {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: StartOnboarding) =>
      request(startOnboardingResponse, "/api/onboarding/start", { tenantId, method: "POST", body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey: tenantKey(tenantId, "onboarding") }),
  });
}

/** Puts something right in a step, or answers its question; the run as it is then replaces what is shown. */
export function useCorrectStep<K extends StepKey>(onboardingId: string, key: K) {
  return useRunChange(onboardingId, (correction: StepCorrection<K>) => ({
    path: `${runPath(onboardingId)}/steps/${key}`,
    method: "PUT",
    body: correction,
  }));
}

/** Sends one of the answers a question offers, as it is. */
export function useAnswerStep(onboardingId: string, key: StepKey) {
  return useRunChange(onboardingId, (answer: Readonly<Record<string, unknown>>) => ({
    path: `${runPath(onboardingId)}/steps/${key}`,
    method: "PUT",
    body: answer,
  }));
}

/** Lets the steps that failed run again. */
export function useRetryRun(onboardingId: string) {
  return useRunChange(onboardingId, () => ({ path: `${runPath(onboardingId)}/retry`, method: "POST" }));
}

function useRunChange<Input>(
  onboardingId: string,
  say: (input: Input) => { path: string; method: "PUT" | "POST"; body?: unknown },
) {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input): Promise<OnboardingView> => {
      const { path, ...rest } = say(input);
      return request(onboardingView, path, { tenantId, ...rest });
    },
    onSuccess: (run) => {
      client.setQueryData(runKey(tenantId, onboardingId), run);
      return client.invalidateQueries({ queryKey: tenantKey(tenantId, "onboarding", "newest") });
    },
  });
}

/** The trades we know, for a person to choose from. */
export function useIndustries() {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "industries"),
    queryFn: ({ signal }) => requestAll(page(industryView), "/api/industries", { tenantId, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
