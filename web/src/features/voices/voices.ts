import { page, voice } from "@contract";
import { useQuery } from "@tanstack/react-query";
import { tenantKey } from "../../api/keys.ts";
import { requestAll } from "../../api/pages.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** The voices for this business, best first. */
export function useVoices() {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "voices"),
    queryFn: ({ signal }) => requestAll(page(voice), "/api/voices", { tenantId, signal }),
    staleTime: 10 * 60_000,
  });
}
