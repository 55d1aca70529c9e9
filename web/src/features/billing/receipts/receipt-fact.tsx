import type { CallDetail } from "@contract";
import { Suspense, useState } from "react";
import { later } from "../../../lib/later.ts";
import { Fact } from "../../calls/fact.tsx";
import { Length } from "../../../ui/time.tsx";
import { useReceipt } from "../billing.ts";
import { chargeWords } from "./receipt-words.ts";

const ReceiptDialog = later(() => import("./receipt-dialog.tsx"), "ReceiptDialog");

/** A call's line about money, which opens its receipt; its length alone until that is there. */
export function ReceiptFact({ call, zone }: { call: CallDetail; zone: string }) {
  const receipt = useReceipt(call.id).data;
  const [open, setOpen] = useState(false);
  return (
    <Fact name="Charged">
      {receipt === undefined ? (
        call.billableSeconds === 0 ? (
          "Not charged"
        ) : (
          <Length seconds={call.billableSeconds} />
        )
      ) : (
        <button
          type="button"
          className="text-right text-link underline decoration-1 underline-offset-3"
          onClick={() => setOpen(true)}
        >
          {chargeWords(receipt)}
          <span className="sr-only">, open the receipt</span>
        </button>
      )}
      {open && (
        <Suspense>
          <ReceiptDialog callId={call.id} zone={zone} onItsPage onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Fact>
  );
}
