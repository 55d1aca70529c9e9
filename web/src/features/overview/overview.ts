import { useQuery } from "@tanstack/react-query";
import { overview } from "@contract";
import { tenantKey } from "../../api/keys.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** The business at a glance. */
export function useOverview() {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "overview"),
    queryFn: ({ signal }) => request(overview, "/api/dashboard/overview", { tenantId, signal }),
  });
}
