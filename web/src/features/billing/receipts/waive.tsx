import type { Receipt } from "@contract";
import { CircleCheck } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { AskTheOwner, useMay } from "../../auth/may.tsx";
import { useWaive } from "../billing.ts";

/** Within 23 hours of a call its owner may say that it should not be charged; what comes of it is said in the same place. */
export function Waive({ receipt }: { receipt: Receipt }) {
  const mayReport = useMay("billing.write");
  const waive = useWaive(receipt.callId);
  const [reason, setReason] = useState<"spam" | "our-failure">("spam");
  if (waive.isSuccess) {
    return (
      <p role="status" className="flex items-start gap-2.5 rounded-md bg-good-tint px-3.5 py-3 text-sm text-good">
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
        Thank you. The call is not charged any more, and its minutes are yours again.
      </p>
    );
  }
  if (!receipt.reportable) return null;
  if (!mayReport)
    return <AskTheOwner needs="billing.write">Your role does not report calls that should not be charged.</AskTheOwner>;
  function submit(event: FormEvent) {
    event.preventDefault();
    waive.mutate(reason);
  }
  return (
    <Disclosure label="This should not be charged" open={waive.isPending}>
      {() => (
        <form className="space-y-4" onSubmit={submit}>
          <fieldset className="space-y-2.5">
            <legend className="mb-2 text-sm text-ink-2">Why not? It can be said for 23 hours after a call.</legend>
            <Choice
              name="reason"
              title="It was an unwanted call"
              hint="An advertisement, a robot, a wrong number."
              checked={reason === "spam"}
              onChange={() => setReason("spam")}
            />
            <Choice
              name="reason"
              title="Something failed on your side"
              hint="The caller was not understood, was cut off, or heard nothing."
              checked={reason === "our-failure"}
              onChange={() => setReason("our-failure")}
            />
          </fieldset>
          <FormError error={waive.error} />
          <Button type="submit" busy={waive.isPending} className="max-sm:w-full">
            Take it off the bill
          </Button>
        </form>
      )}
    </Disclosure>
  );
}
