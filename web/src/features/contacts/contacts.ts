import { useInfiniteQuery } from "@tanstack/react-query";
import { contact } from "@contract";
import { listQuery } from "../../api/list.ts";
import { useTenantId } from "../auth/tenant.tsx";

const contactsQuery = (tenantId: string) => listQuery(tenantId, "contacts", "/api/contacts", contact);

/** The people who called or booked, as pages. */
export function useContacts() {
  return useInfiniteQuery(contactsQuery(useTenantId()));
}

/** A caller's name where the contacts read so far know it, by contact or by number; null otherwise. */
export function useContactName(): (caller: { contactId?: string | null; from: string }) => string | null {
  const known = useContacts().data?.pages.flatMap((page) => page.items) ?? [];
  return ({ contactId, from }) =>
    known.find((each) => (contactId ? each.id === contactId : each.phone !== null && each.phone === from))?.name ??
    null;
}
