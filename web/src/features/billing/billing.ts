import { billing, page, receipt, type Tier, usage, usagePeriod } from "@contract";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { tenantKey } from "../../api/keys.ts";
import { listQuery } from "../../api/list.ts";
import { requestAll } from "../../api/pages.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

const path = "/api/billing";

/** The plan, what it allows, where the business stands with it and how it is paid; read again every `pollMs`, if given. */
export function useBilling(pollMs: number | false = false) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "billing"),
    queryFn: ({ signal }) => request(billing, path, { tenantId, signal }),
    refetchInterval: pollMs,
  });
}

/** What the running period has come to. */
export function useUsage() {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "usage"),
    queryFn: ({ signal }) => request(usage, `${path}/usage`, { tenantId, signal }),
  });
}

/** Every period with a call in it and the running one, the newest first. */
export function usePeriods() {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "usage", "periods"),
    queryFn: ({ signal }) => requestAll(page(usagePeriod), `${path}/periods`, { tenantId, signal }),
  });
}

/** Which receipts of a period: all, or only what is charged or not. */
export type Shown = "all" | "charged" | "not-charged";

/** A period's receipts, newest first, as pages. */
export function useReceipts(periodStart: string, shown: Shown) {
  const charged: Record<string, string> = shown === "all" ? {} : { charged: String(shown === "charged") };
  return useInfiniteQuery(listQuery(useTenantId(), "usage", `${path}/receipts`, receipt, { periodStart, ...charged }));
}

const receiptPath = (callId: string) => `${path}/receipts/${encodeURIComponent(callId)}`;

/** What one call costs; not found for a call that is still going on. */
export function useReceipt(callId: string) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "usage", "receipt", callId),
    queryFn: ({ signal }) => request(receipt, receiptPath(callId), { tenantId, signal }),
  });
}

/** Reports a call as one that should not be charged; answers its receipt as it then is. */
export function useWaive(callId: string) {
  return useBillingChange((reason: "spam" | "our-failure", tenantId) =>
    request(receipt, `${receiptPath(callId)}/waive`, { tenantId, method: "POST", body: { reason } }),
  );
}

/**
 * Moves the subscription, or in development the business itself, to another plan. Answers how things stand then: where
 * the payment has to be confirmed first, it is still the old plan.
 */
export function useChangePlan() {
  return useBillingChange(async (tier: Tier, tenantId) => {
    await request(z.undefined(), `${path}/plan`, { tenantId, method: "POST", body: { tier } });
    return request(billing, path, { tenantId });
  });
}

/** Has what the payment provider knows read now. */
export function useRefreshBilling() {
  return useBillingChange((_: void, tenantId) =>
    request(z.undefined(), `${path}/refresh`, { tenantId, method: "POST" }),
  );
}

/** After it nothing that was read of the plan holds any more, nor what the receptionist may do under it. */
function useBillingChange<Input, Output>(change: (input: Input, tenantId: string) => Promise<Output>) {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(input, tenantId),
    onSettled: () =>
      Promise.all(
        ["billing", "usage", "overview", "config", "versions"].map((name) =>
          client.invalidateQueries({ queryKey: tenantKey(tenantId, name) }),
        ),
      ),
  });
}
