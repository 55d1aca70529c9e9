import { gateRun, gateRunSummary, page, type MakeScenario, regressionScenario } from "@contract";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { tenantKey } from "../../api/keys.ts";
import { listQuery } from "../../api/list.ts";
import { requestAll } from "../../api/pages.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";
import { gatePatienceMs } from "../settings/config.ts";

const runsPath = "/api/gate/runs";
const scenariosPath = "/api/gate/scenarios";

/** The checks that were made, newest first. */
export function useGateRuns() {
  return useInfiniteQuery(listQuery(useTenantId(), "gate", runsPath, gateRunSummary));
}

/** One check with every conversation of it. */
export function useGateRun(runId: string) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "gate", "one", runId),
    queryFn: ({ signal }) => request(gateRun, `${runsPath}/${encodeURIComponent(runId)}`, { tenantId, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Checks the newest version, or the one named, and publishes nothing. */
export function useCheckVersion() {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number | undefined) =>
      request(gateRun, runsPath, { tenantId, method: "POST", body: { version }, timeoutMs: gatePatienceMs }),
    onSuccess: () => client.invalidateQueries({ queryKey: tenantKey(tenantId, "gate", "list") }),
  });
}

/** The calls that went wrong and are tried before every publishing. */
export function useScenarios() {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "gate", "scenarios"),
    queryFn: ({ signal }) => requestAll(page(regressionScenario), scenariosPath, { tenantId, signal }),
  });
}

/** Keeps a call that went wrong as a scenario. */
export function useAddScenario() {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wrong: MakeScenario) =>
      request(regressionScenario, scenariosPath, { tenantId, method: "POST", body: wrong }),
    onSuccess: () => client.invalidateQueries({ queryKey: tenantKey(tenantId, "gate", "scenarios") }),
  });
}

export function useDeleteScenario() {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (scenarioId: string) =>
      request(z.unknown(), `${scenariosPath}/${encodeURIComponent(scenarioId)}`, { tenantId, method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: tenantKey(tenantId, "gate", "scenarios") }),
  });
}
