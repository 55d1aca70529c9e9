import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { callDetail, callSummary } from "@contract";
import { tenantKey } from "../../api/keys.ts";
import { listQuery } from "../../api/list.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** All calls, newest first, as pages. */
export function useCalls() {
  return useInfiniteQuery(listQuery(useTenantId(), "calls", "/api/calls", callSummary));
}

/** One call with every turn of it. */
export function useCall(callId: string) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "calls", "one", callId),
    queryFn: ({ signal }) => request(callDetail, `/api/calls/${encodeURIComponent(callId)}`, { tenantId, signal }),
  });
}
