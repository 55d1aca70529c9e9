import type { ToolResult } from "../conversation.ts";

/** An appointment that a receipt of this conversation stands behind. `startsAt` is an instant in ms. */
interface Receipt {
  bookingId: string;
  startsAt: number;
}

/** What has really been done in one conversation. Plain JSON: it is journalled with the rest. */
export interface Ledger {
  booked: Receipt[];
  rescheduled: Receipt[];
  cancelled: Receipt[];
  /** Appointments the calendar has shown us: they exist, though not by our doing. */
  seen: Receipt[];
  messages: number;
  texts: number;
  /** The caller is being put through, or has been. */
  transferring: boolean;
}

export const emptyLedger: Ledger = {
  booked: [],
  rescheduled: [],
  cancelled: [],
  seen: [],
  messages: 0,
  texts: 0,
  transferring: false,
};

/** The ledger once a tool has answered. An answer that did nothing, or that comes twice, changes nothing. */
export function recorded(ledger: Ledger, result: ToolResult): Ledger {
  switch (result.status) {
    case "booked":
    case "rescheduled":
    case "cancelled":
      return { ...ledger, [result.status]: withReceipt(ledger[result.status], result) };
    case "bookings":
      return { ...ledger, seen: result.items.reduce<Receipt[]>(withReceipt, ledger.seen) };
    case "message-taken":
      return { ...ledger, messages: ledger.messages + 1 };
    case "text-queued":
    case "code-sent":
      return { ...ledger, texts: ledger.texts + 1 };
    default:
      return ledger;
  }
}

/** Appointments that stand now, each at its newest start: `ours` only those made or moved in this conversation. */
export function standing(ledger: Ledger, ours: boolean): Receipt[] {
  const gone = new Set(ledger.cancelled.map(({ bookingId }) => bookingId));
  const newest = new Map<string, Receipt>();
  for (const receipt of [...(ours ? [] : ledger.seen), ...ledger.booked, ...ledger.rescheduled]) {
    if (!gone.has(receipt.bookingId)) newest.set(receipt.bookingId, receipt);
  }
  return [...newest.values()];
}

function withReceipt(receipts: readonly Receipt[], { bookingId, startsAt }: Receipt): Receipt[] {
  return [...receipts.filter((receipt) => receipt.bookingId !== bookingId), { bookingId, startsAt }];
}
