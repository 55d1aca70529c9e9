import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type AgentConfigPatch, agentConfigView } from "@contract";
import { tenantKey } from "../../api/keys.ts";
import { request } from "../../api/request.ts";
import { browserZone } from "../../lib/time.ts";
import { useTenantId } from "../auth/tenant.tsx";

const configQuery = (tenantId: string) =>
  queryOptions({
    queryKey: tenantKey(tenantId, "config"),
    queryFn: ({ signal }) => request(agentConfigView, "/api/config", { tenantId, signal }),
    staleTime: 5 * 60_000,
  });

/** Everything the owner decided about the receptionist. */
export function useConfig() {
  return useQuery(configQuery(useTenantId()));
}

/** The zone the business works in; this browser's until that is known. */
export function useTenantZone(): string {
  return useConfig().data?.timeZone ?? browserZone();
}

/** A service’s name by its id; "Appointment" for one that was since removed. */
export function useServiceName(): (serviceId: string) => string {
  const services = useConfig().data?.services;
  return (serviceId) => services?.find((service) => service.id === serviceId)?.name ?? "Appointment";
}

/** Saves and publishes the keys given; the answer replaces what is cached. */
export function useSaveConfig() {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: AgentConfigPatch) =>
      request(agentConfigView, "/api/config", { tenantId, method: "PUT", body: patch }),
    onSuccess: (config) => client.setQueryData(configQuery(tenantId).queryKey, config),
  });
}
