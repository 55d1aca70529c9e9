import { useInfiniteQuery } from "@tanstack/react-query";
import { auditEntry } from "@contract";
import { listQuery } from "../../api/list.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** Every change in this business, newest first. */
export function useAudit() {
  return useInfiniteQuery(listQuery(useTenantId(), "audit", "/api/audit", auditEntry));
}
