import { shortened } from "./compose.ts";
import { gsmFriendly } from "./gsm.ts";

/** An answer of the receptionist as one text: plain marks, no line broken for nothing, never longer than the carrier takes. */
export const replyBody = (text: string): string => shortened(gsmFriendly(text.replace(/\s+/g, " ").trim()));
