import type { Ledger } from "../conversation/claims/ledger.ts";
import type { ReceptionistState } from "./state.ts";

/** What the receipts of a conversation prove, for whoever checks what is said against them. */
export function ledgerOf({ done, known, transfer }: ReceptionistState): Ledger {
  return {
    booked: done.bookings.map(receipt),
    rescheduled: done.rescheduled.map(receipt),
    cancelled: done.cancelled.map(receipt),
    seen: known.map(receipt),
    messages: done.messages.length,
    texts: done.texts,
    transferring: transfer === "sent",
  };
}

const receipt = ({ bookingId, startsAt }: { bookingId: string; startsAt: number }) => ({ bookingId, startsAt });
