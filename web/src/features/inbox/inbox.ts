import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { conversationDetail, conversationSummary, textMessage } from "@contract";
import { tenantKey } from "../../api/keys.ts";
import { listQuery } from "../../api/list.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** Texts in and out, newest first; those with one number where `phone` is given. */
export function useTexts(phone?: string) {
  return useInfiniteQuery(
    listQuery(useTenantId(), "texts", "/api/texts", textMessage, phone === undefined ? {} : { phone }),
  );
}

/** Conversations in writing, the latest first. */
export function useConversations() {
  return useInfiniteQuery(listQuery(useTenantId(), "conversations", "/api/conversations", conversationSummary));
}

/** One conversation in writing with every turn of it. */
export function useConversation(id: string) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "conversations", "one", id),
    queryFn: ({ signal }) =>
      request(conversationDetail, `/api/conversations/${encodeURIComponent(id)}`, { tenantId, signal }),
  });
}
