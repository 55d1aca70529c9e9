import { type AgentConfigView, page, usualEmergency } from "@contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { tenantKey } from "../../api/keys.ts";
import { requestAll } from "../../api/pages.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** A version with what is listened for beside its own rules; of the version before until that is known of a new one. */
export function useEmergencies(config: AgentConfigView) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "emergencies", config.version),
    queryFn: async ({ signal }) => ({
      config,
      usual: await requestAll(page(usualEmergency), "/api/config/emergencies", { tenantId, signal }),
    }),
    placeholderData: keepPreviousData,
    // A saved version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
