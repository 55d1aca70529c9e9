import type { Booking } from "@contract";
import { type FormEvent, type RefObject, useState } from "react";
import { toast } from "sonner";
import { fullTime } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Field, TextArea } from "../../ui/field.tsx";
import { FormError } from "../auth/form-error.tsx";
import { useChangeBooking } from "./bookings.ts";

interface CancelDialogProps {
  booking: Booking;
  service: string;
  zone: string;
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Asks once more before an appointment is given up. */
export function CancelDialog({ booking, service, zone, returnTo, onClose }: CancelDialogProps) {
  const { cancel } = useChangeBooking(booking.id);
  const [reason, setReason] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    cancel.mutate(reason.trim() || undefined, {
      onSuccess: () => {
        toast.success("Booking cancelled", {
          description: `${booking.customerName}, ${fullTime(booking.startsAt, zone)}`,
        });
        onClose();
      },
    });
  }
  return (
    <Dialog
      open
      onClose={onClose}
      returnTo={returnTo}
      title="Cancel this booking?"
      description={
        <>
          {service} for {booking.customerName}, {fullTime(booking.startsAt, zone)}. The time becomes free for other
          callers.
        </>
      }
    >
      <form onSubmit={submit} className="space-y-4">
        <Field label="Reason" hint="Optional, kept with the booking.">
          <TextArea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <FormError error={cancel.error} />
        <DialogActions>
          <Button variant="secondary" onClick={onClose}>
            Keep booking
          </Button>
          <Button variant="danger" type="submit" busy={cancel.isPending}>
            Cancel booking
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
