import type { BookingStatus } from "@contract";
import { Badge, type Tone } from "../../ui/badge.tsx";

export const bookingStatusWords: Record<BookingStatus, string> = {
  pending: "Waiting",
  confirmed: "Confirmed",
  cancelled: "Cancelled",
  rescheduled: "Moved",
};

const tones: Record<BookingStatus, Tone> = {
  pending: "lamp",
  confirmed: "good",
  cancelled: "calm",
  rescheduled: "tint",
};

export function BookingBadge({ status }: { status: BookingStatus }) {
  return <Badge tone={tones[status]}>{bookingStatusWords[status]}</Badge>;
}
