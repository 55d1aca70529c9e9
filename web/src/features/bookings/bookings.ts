import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { booking, type BookingStatus, page, slot } from "@contract";
import { z } from "zod";
import { tenantKey } from "../../api/keys.ts";
import { requestAll } from "../../api/pages.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

export type When = "upcoming" | "past";

const dayMs = 86_400_000;
/** Days from now where each load ends: a month, a season, then all that a calendar may be open for (`horizonDays`). */
const edges = [0, 31, 93, 366];

/** Bookings in three loads going away from now, each sorted in that direction. */
export function useBookings(when: When, status: BookingStatus | null) {
  const tenantId = useTenantId();
  const sign = when === "upcoming" ? 1 : -1;
  return useInfiniteQuery({
    queryKey: tenantKey(tenantId, "bookings", when, status),
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const now = Date.now();
      const [from, to] = [edges[pageParam]!, edges[pageParam + 1]!]
        .map((days) => now + sign * days * dayMs)
        .toSorted((a, b) => a - b)
        .map((at) => new Date(at).toISOString());
      const items = await requestAll(page(booking), "/api/bookings", { tenantId, query: { from, to, status }, signal });
      return items.toSorted((a, b) => sign * (Date.parse(a.startsAt) - Date.parse(b.startsAt)));
    },
    getNextPageParam: (_last, pages) => (pages.length < edges.length - 1 ? pages.length : undefined),
  });
}

/** The bookings a call made, among those that start after it did. */
export function useCallBookings(callStartedAt: string, bookingIds: readonly string[]) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "bookings", "of-call", ...bookingIds),
    enabled: bookingIds.length > 0,
    queryFn: async ({ signal }) => {
      const items = await requestAll(page(booking), "/api/bookings", {
        tenantId,
        query: { from: callStartedAt },
        signal,
      });
      return items.filter((each) => bookingIds.includes(each.id));
    },
  });
}

/** Times a service could be moved to, from now for `days` days. */
export function useSlots(serviceId: string, days: number) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "slots", serviceId, days),
    staleTime: 0,
    queryFn: ({ signal }) => {
      const now = Date.now();
      const query = { serviceId, from: new Date(now).toISOString(), to: new Date(now + days * dayMs).toISOString() };
      return request(z.object({ items: z.array(slot) }), "/api/scheduling/slots", { tenantId, query, signal });
    },
  });
}

/** Cancels or moves a booking; every list that may show it is read again. */
export function useChangeBooking(bookingId: string) {
  const tenantId = useTenantId();
  const client = useQueryClient();
  const path = `/api/bookings/${encodeURIComponent(bookingId)}`;
  const onSettled = () =>
    Promise.all(
      ["bookings", "overview", "slots"].map((name) =>
        client.invalidateQueries({ queryKey: tenantKey(tenantId, name) }),
      ),
    );
  const cancel = useMutation({
    mutationFn: (reason: string | undefined) =>
      request(booking, `${path}/cancel`, { tenantId, method: "POST", body: { reason } }),
    onSettled,
  });
  const reschedule = useMutation({
    mutationFn: (startsAt: string) =>
      request(booking, `${path}/reschedule`, { tenantId, method: "POST", body: { startsAt } }),
    onSettled,
  });
  return { cancel, reschedule };
}
