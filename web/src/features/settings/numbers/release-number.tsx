import type { PhoneNumber } from "@contract";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { readablePhone } from "../../../lib/phone.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmRemoval } from "../confirm-removal.tsx";
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
        <ConfirmRemoval
          returnTo={opener}
          title={`Release ${shown}?`}
          description={warnings[number.origin]}
          remove="Release it"
          busy={release.isPending}
          error={release.error}
          onRemove={() =>
            void release.mutateAsync(number.id).then(
              () => toast.success("Number released"),
              () => undefined,
            )
          }
          onClose={() => setAsking(false)}
        >
          {isLast && (
            <p className="rounded-md bg-warn-tint px-4 py-3 text-sm text-warn">
              It is your only number: until you add another, nobody can call your receptionist.
            </p>
          )}
        </ConfirmRemoval>
      )}
    </>
  );
}
