import type { PhoneNumber } from "@contract";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { readablePhone } from "../../../lib/phone.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { useReleaseNumber } from "./numbers.ts";

const warnings: Readonly<Record<PhoneNumber["origin"], string>> = {
  bought: "Calls to it are no longer answered, and it goes back to the carrier: somebody else may get it.",
  brought: "Calls to it are no longer answered here. The number stays yours at its carrier.",
  assigned: "Calls to it are no longer answered.",
};

/** Gives a number up, after asking. `isLast` where no other one is answered. */
export function ReleaseNumber({ number, isLast }: { number: PhoneNumber; isLast: boolean }) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const release = useReleaseNumber();
  const shown = readablePhone(number.phoneNumber);
  return (
    <>
      <Button ref={opener} variant="ghost" size="sm" onClick={() => setAsking(true)}>
        Release
        <span className="sr-only"> {shown}</span>
      </Button>
      {asking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          returnTo={opener}
          title={`Release ${shown}?`}
          description={warnings[number.origin]}
        >
          {isLast && (
            <p className="rounded-md bg-warn-tint px-4 py-3 text-sm text-warn">
              It is your only number: until you add another, nobody can call your receptionist.
            </p>
          )}
          <FormError error={release.error} />
          <DialogActions>
            <Button variant="ghost" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button
              variant="danger"
              busy={release.isPending}
              onClick={() =>
                void release.mutateAsync(number.id).then(
                  () => toast.success("Number released"),
                  () => undefined,
                )
              }
            >
              Release it
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
