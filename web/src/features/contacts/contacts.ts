import { useInfiniteQuery } from "@tanstack/react-query";
import { contact } from "@contract";
import { listQuery } from "../../api/list.ts";
import { useTenantId } from "../auth/tenant.tsx";

const contactsQuery = (tenantId: string) => listQuery(tenantId, "contacts", "/api/contacts", contact);

/** The people who called or booked, as pages. */
export function useContacts() {
  return useInfiniteQuery(contactsQuery(useTenantId()));
}

/** A contact's name where the contacts read so far know it; null otherwise. */
export function useContactName(): (contactId: string | null) => string | null {
  const pages = useContacts().data?.pages;
  return (contactId) => {
    if (contactId === null) return null;
    for (const { items } of pages ?? []) {
      const known = items.find((each) => each.id === contactId);
      if (known) return known.name;
    }
    return null;
  };
}
