import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { message } from "@contract";
import { tenantKey } from "../../api/keys.ts";
import { listQuery } from "../../api/list.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** Messages callers left, newest first. */
export function useMessages() {
  return useInfiniteQuery(listQuery(useTenantId(), "messages", "/api/messages", message));
}

/** Marks a message as dealt with; the list and the count of open ones are read again. */
export function useMarkDone(messageId: string) {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      request(message, `/api/messages/${encodeURIComponent(messageId)}/done`, { tenantId, method: "POST" }),
    onSettled: () =>
      Promise.all(
        ["messages", "overview"].map((name) => client.invalidateQueries({ queryKey: tenantKey(tenantId, name) })),
      ),
  });
}
