import type { Booking } from "@contract";
import { type RefObject, useState } from "react";
import { toast } from "sonner";
import { fullTime } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { FormError } from "../auth/form-error.tsx";
import { useChangeBooking } from "./bookings.ts";
import { SlotPicker } from "./slot-picker.tsx";

interface RescheduleDialogProps {
  booking: Booking;
  service: string;
  zone: string;
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Moves an appointment to another free time of the same service. */
export function RescheduleDialog({ booking, service, zone, returnTo, onClose }: RescheduleDialogProps) {
  const { reschedule } = useChangeBooking(booking.id);
  const [startsAt, setStartsAt] = useState<string | null>(null);
  function move() {
    if (startsAt === null) return;
    reschedule.mutate(startsAt, {
      onSuccess: (moved) => {
        toast.success("Booking moved", { description: `${moved.customerName}, ${fullTime(moved.startsAt, zone)}` });
        onClose();
      },
    });
  }
  return (
    <Dialog
      open
      onClose={onClose}
      returnTo={returnTo}
      title="Move to another time"
      description={
        <>
          {service} for {booking.customerName}, now {fullTime(booking.startsAt, zone)}.
        </>
      }
    >
      <SlotPicker serviceId={booking.serviceId} zone={zone} chosen={startsAt} onChoose={setStartsAt} />
      <div className="mt-4">
        <FormError error={reschedule.error} />
      </div>
      <DialogActions>
        <Button variant="secondary" onClick={onClose}>
          Keep the time
        </Button>
        <Button busy={reschedule.isPending} disabled={startsAt === null} onClick={move}>
          Move booking
        </Button>
      </DialogActions>
    </Dialog>
  );
}
