import type { CallOutcome, CallStatus, CallSummary } from "@contract";
import { Badge, StatusDot, type Tone } from "../../ui/badge.tsx";

const outcomes: Record<CallOutcome, [Tone, string]> = {
  booked: ["good", "Booked"],
  rescheduled: ["tint", "Moved a booking"],
  cancelled: ["warn", "Cancelled a booking"],
  message: ["lamp", "Left a message"],
  answered: ["calm", "Answered"],
  transferred: ["tint", "Put through"],
  abandoned: ["calm", "Hung up"],
  refused: ["bad", "Turned away"],
};

const statuses: Record<CallStatus, [Tone, string]> = {
  "in-progress": ["lamp", "On the line"],
  completed: ["calm", "Ended"],
  busy: ["warn", "Busy"],
  failed: ["bad", "Failed"],
  "no-answer": ["warn", "Not answered"],
  canceled: ["calm", "Hung up"],
};

/** What came of a call: its outcome, or its state while there is none. */
export function CallState({ call }: { call: Pick<CallSummary, "status" | "outcome"> }) {
  const [tone, words] = call.outcome !== null ? outcomes[call.outcome] : statuses[call.status];
  const live = call.status === "in-progress";
  return (
    <Badge tone={live ? "lamp" : tone}>
      {live && <StatusDot tone="lamp" live />}
      {live ? "On the line" : words}
    </Badge>
  );
}

/** The outcome alone, for a call that has just ended or a conversation in writing. */
export function OutcomeBadge({ outcome, written = false }: { outcome: CallOutcome; written?: boolean }) {
  const [tone, words] = outcomes[outcome];
  return <Badge tone={tone}>{written && outcome === "abandoned" ? "Nothing came of it" : words}</Badge>;
}
