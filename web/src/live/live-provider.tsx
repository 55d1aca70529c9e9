import type { Booking, LiveEvent } from "@contract";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import { tenantKey } from "../api/keys.ts";
import { connectLive, createLiveStore, type LiveBoard, noLive } from "./connection.ts";

const LiveContext = createContext<LiveBoard>(noLive);

/**
 * Follows the business's calls for everything below it, and keeps the cached lists true while they change.
 * Give it the tenant's id as its key: the board of one business is never shown for another.
 */
export function LiveProvider({
  tenantId,
  onBooked,
  children,
}: {
  tenantId: string;
  onBooked: (booking: Booking) => void;
  children: ReactNode;
}) {
  const client = useQueryClient();
  const [store] = useState(createLiveStore);
  useEffect(() => {
    const refresh = (names: readonly string[]) => refreshNow(client, tenantId, names);
    return connectLive(
      tenantId,
      store,
      (event) => {
        refresh(touchedBy(event));
        if (event.type === "booking.changed") onBooked(event.booking);
      },
      () => refresh(lists),
    );
  }, [client, tenantId, store, onBooked]);
  const board = useSyncExternalStore(store.subscribe, store.current);
  return <LiveContext value={board}>{children}</LiveContext>;
}

/** The live board of the business being looked at. */
export const useLive = (): LiveBoard => use(LiveContext);

/** Everything an event may make out of date; read again where events were missed. */
const lists =
  "calls bookings messages texts conversations overview contacts onboarding numbers config versions gate gaps billing usage".split(
    " ",
  );

/** Which cached lists an event makes out of date. */
function touchedBy(event: LiveEvent): readonly string[] {
  switch (event.type) {
    case "call.ended":
      return ["usage"];
    case "call.stored":
      return ["calls", "overview", "contacts", "usage"];
    case "booking.changed":
      return ["bookings", "overview", "contacts"];
    case "message.taken":
      return ["messages", "overview"];
    case "text.changed":
      return ["texts"];
    case "conversation.changed":
      return ["conversations"];
    case "onboarding.changed":
      return ["onboarding", "numbers"];
    case "agent.published":
      return ["config", "versions", "usage"];
    case "gate.finished":
      return ["gate"];
    case "gap.changed":
      return ["gaps"];
    case "billing.changed":
      return ["billing", "usage", "overview", "config", "versions"];
    default:
      return [];
  }
}

function refreshNow(client: QueryClient, tenantId: string, names: readonly string[]): void {
  for (const name of names) void client.invalidateQueries({ queryKey: tenantKey(tenantId, name) });
}
