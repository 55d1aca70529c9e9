import { type AgentConfigPatch, configValidation } from "@contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { tenantKey } from "../../api/keys.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

/**
 * What the API says a change would run into, by the field it is about: nothing that keeps it from being saved.
 * @param change what stands in a form; null while that is not valid in itself
 * @param version the newest version, over which it would be saved
 */
export function useAdvice(change: AgentConfigPatch | null, version: number): (path: string) => string | undefined {
  const tenantId = useTenantId();
  const { data } = useQuery({
    enabled: change !== null,
    queryKey: tenantKey(tenantId, "advice", version, change),
    queryFn: ({ signal }) =>
      request(configValidation, "/api/config/validate", { tenantId, method: "POST", body: change, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (path) => data?.warnings.find((warning) => warning.path === path)?.message;
}
