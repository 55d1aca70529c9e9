import { type GapStatus, knowledgeGap } from "@contract";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { tenantKey } from "../../api/keys.ts";
import { listQuery } from "../../api/list.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";
import { gatePatienceMs } from "../settings/config.ts";

/** Questions callers asked that nothing answered, in one state. */
export function useGaps(status: GapStatus) {
  return useInfiniteQuery(listQuery(useTenantId(), "gaps", "/api/gaps", knowledgeGap, { status }));
}

/** Answers a question; the answer becomes something the receptionist knows once the go-live gate passes. */
export function useAnswerGap(gapId: string) {
  return useGapChange(gapId, "answer", (answer: string) => ({ answer }));
}

/** Says that a question needs no answer. */
export function useDismissGap(gapId: string) {
  return useGapChange(gapId, "dismiss", () => ({}));
}

function useGapChange<Input>(gapId: string, verb: "answer" | "dismiss", body: (input: Input) => unknown) {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) =>
      request(knowledgeGap, `/api/gaps/${encodeURIComponent(gapId)}/${verb}`, {
        tenantId,
        method: "POST",
        body: body(input),
        timeoutMs: gatePatienceMs,
      }),
    onSettled: () => {
      for (const name of ["gaps", "config", "versions"])
        void client.invalidateQueries({ queryKey: tenantKey(tenantId, name) });
    },
  });
}
