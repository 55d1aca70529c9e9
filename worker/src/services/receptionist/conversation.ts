import type { BookingSource } from "../../contract/bookings.ts";
import type { Language } from "../../domain/conversation/language.ts";

/** The conversation on whose behalf a tool runs. */
export interface Conversation {
  /** The call's id, or the chat's; also what its holds and idempotency keys are named by. */
  id: string;
  source: BookingSource;
  /** E.164, proven by the carrier; null where nobody has proven one. */
  callerPhone: string | null;
  /** The tenant's own number it came in on, from which its texts then leave. */
  line?: string | null;
  /** What it is held in, for the texts it leads to; else the business's own language. */
  language?: Language;
}
