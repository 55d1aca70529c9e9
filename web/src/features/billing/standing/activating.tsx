import { plans } from "@contract";
import { useNavigate } from "@tanstack/react-router";
import { LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { useMay } from "../../auth/may.tsx";
import { useBilling, useRefreshBilling } from "../billing.ts";

const everyMs = 2000;
const patienceMs = 60_000;

/** Back from the payment provider: has it asked at once, and waits a little until the plan is here. */
export function Activating() {
  const navigate = useNavigate();
  const mayAsk = useMay("billing.write");
  const [waited, setWaited] = useState(false);
  const billing = useBilling(waited ? false : everyMs).data;
  const { mutate: refresh, isPending, error } = useRefreshBilling();
  const arrived = billing?.payments.hasSubscription === true;
  useEffect(() => {
    if (mayAsk) refresh();
    const timer = setTimeout(() => setWaited(true), patienceMs);
    return () => clearTimeout(timer);
  }, [mayAsk, refresh]);
  useEffect(() => {
    if (!arrived) return;
    toast.success(`${plans[billing.tier].name} is active. Thank you!`, { id: "activated" });
    void navigate({ to: "/app/settings/billing", search: {}, replace: true });
  }, [arrived, billing?.tier, navigate]);
  return (
    <div className="space-y-3">
      <div
        role="status"
        className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-lamp-tint px-5 py-3.5 text-lamp-ink"
      >
        {!waited && <LoaderCircle aria-hidden className="size-4.5 shrink-0 animate-spin" />}
        <p className="min-w-48 flex-1">
          {waited
            ? "Your payment is not confirmed yet. That can take a few minutes; this page shows it as soon as it is."
            : "Thank you. Activating your plan…"}
        </p>
        {waited && mayAsk && (
          <Button size="sm" variant="secondary" busy={isPending} onClick={() => refresh()}>
            Look again
          </Button>
        )}
      </div>
      {waited && <FormError error={error} />}
    </div>
  );
}
