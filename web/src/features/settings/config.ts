import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type AgentConfigPatch, agentConfigView, type AgentConfigView, type PublishRequest } from "@contract";
import { tenantKey } from "../../api/keys.ts";
import { request } from "../../api/request.ts";
import { browserZone } from "../../lib/time.ts";
import { useTenantId } from "../auth/tenant.tsx";

const configPath = "/api/config";
/** The go-live gate plays some dozens of conversations, with a model even longer. */
export const gatePatienceMs = 180_000;

const configQuery = (tenantId: string) =>
  queryOptions({
    queryKey: tenantKey(tenantId, "config"),
    queryFn: ({ signal }) => request(agentConfigView, configPath, { tenantId, signal }),
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

/** What a form saves: keys of the configuration, or what becomes of the newest one, whoever has changed it meanwhile. */
export type ConfigEdit = AgentConfigPatch | ((newest: AgentConfigView) => AgentConfigPatch);

/** Saves the keys given over the newest version, as the next draft; callers hear it once it is published. */
export function useSaveDraft() {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (edit: ConfigEdit) => {
      const newest = () => client.fetchQuery({ ...configQuery(tenantId), staleTime: 0 });
      const body = typeof edit === "function" ? edit(await newest()) : edit;
      return request(agentConfigView, configPath, { tenantId, method: "PUT", query: { draft: 1 }, body });
    },
    onSuccess: (config) => {
      client.setQueryData(configQuery(tenantId).queryKey, config);
      void client.invalidateQueries({ queryKey: tenantKey(tenantId, "versions") });
    },
  });
}

/** Lets a saved version answer calls, if the go-live gate passes it. */
export function usePublishVersion() {
  const publish = usePublished();
  const tenantId = useTenantId();
  return useMutation({
    mutationFn: (body: PublishRequest & { version: number }) =>
      request(agentConfigView, `${configPath}/publish`, { tenantId, method: "POST", body, timeoutMs: gatePatienceMs }),
    onSuccess: publish,
  });
}

/** Lets an earlier version answer calls again. */
export function useRollback() {
  const publish = usePublished();
  const tenantId = useTenantId();
  return useMutation({
    mutationFn: (version: number) =>
      request(agentConfigView, `${configPath}/rollback`, { tenantId, method: "POST", body: { version } }),
    onSuccess: publish,
  });
}

function usePublished() {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return (config: AgentConfigView) => {
    client.setQueryData(configQuery(tenantId).queryKey, config);
    for (const name of ["versions", "gate", "gaps", "usage"])
      void client.invalidateQueries({ queryKey: tenantKey(tenantId, name) });
  };
}
