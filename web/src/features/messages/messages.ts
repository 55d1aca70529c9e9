import { useInfiniteQuery } from "@tanstack/react-query";
import { message } from "@contract";
import { listQuery } from "../../api/list.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** Messages callers left, newest first. */
export function useMessages() {
  return useInfiniteQuery(listQuery(useTenantId(), "messages", "/api/messages", message));
}
