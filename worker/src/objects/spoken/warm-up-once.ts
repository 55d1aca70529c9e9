import { warmUp } from "../../domain/receptionist/warm-up.ts";
import type { Log } from "../../observe/log.ts";
import { factsOf } from "../conversation/conversation-record.ts";
import type { CallRecord } from "./call-journal.ts";

/** Whether this isolate has heard a sentence before. */
let isWarm = false;

/** Once an isolate, while the caller hears the greeting. A fault here is met again, and handled, in a real turn. */
export function warmUpOnce(record: CallRecord, log: Log): void {
  if (isWarm) return;
  isWarm = true;
  try {
    warmUp(factsOf(record), Date.now());
  } catch (error) {
    log.error("warm-up failed", error);
  }
}
