import { e164 } from "../../contract/primitives.ts";

/**
 * The caller's number where it is one that can be called back. The carrier also says `anonymous`, `client:…` or a SIP
 * address.
 */
export const callerNumber = (from: string): string | null => e164.safeParse(from).data ?? null;
