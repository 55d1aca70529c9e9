import { readablePhone } from "../../lib/phone.ts";
import { useContactName } from "../contacts/contacts.ts";

/** Who called, in one line: the name where it is known, else the number. */
export function useCallerName(): (call: { from: string; contactId?: string | null }) => string {
  const nameOf = useContactName();
  return (call) => nameOf(call) ?? readablePhone(call.from);
}
