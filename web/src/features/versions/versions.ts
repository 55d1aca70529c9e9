import { configDiff, configVersion } from "@contract";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { tenantKey } from "../../api/keys.ts";
import { listQuery } from "../../api/list.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** Every saved version, newest first. */
export function useVersions() {
  return useInfiniteQuery(listQuery(useTenantId(), "versions", "/api/config/versions", configVersion));
}

/** What an owner would say has changed from one version to another. */
export function useDiff(from: number, to: number) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "versions", "diff", from, to),
    queryFn: ({ signal }) => request(configDiff, "/api/config/diff", { tenantId, query: { from, to }, signal }),
    // A saved version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
