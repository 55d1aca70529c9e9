import { checkoutSession, portalSession, type Tier } from "@contract";
import { useMutation } from "@tanstack/react-query";
import { request } from "../../../api/request.ts";
import { useTenantId } from "../../auth/tenant.tsx";

const page = "/app/settings/billing";

/** Leads to the payment provider, where a plan is paid for, and back to this page. */
export function useCheckout() {
  const tenantId = useTenantId();
  return useMutation({
    mutationFn: (tier: Tier) =>
      request(checkoutSession, "/api/billing/checkout", {
        tenantId,
        method: "POST",
        body: {
          tier,
          // The provider writes the session's id in place of the braces.
          successUrl: `${location.origin}${page}?checkout={CHECKOUT_SESSION_ID}`,
          cancelUrl: `${location.origin}${page}`,
        },
      }),
    onSuccess: ({ url }) => location.assign(url),
  });
}

/** Leads to the payment provider's pages about cards, invoices and the end of a subscription. */
export function usePortal() {
  const tenantId = useTenantId();
  return useMutation({
    mutationFn: () =>
      request(portalSession, "/api/billing/portal", {
        tenantId,
        method: "POST",
        body: { returnUrl: `${location.origin}${page}` },
      }),
    onSuccess: ({ url }) => location.assign(url),
  });
}
