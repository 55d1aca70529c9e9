import { type LiveEvent, liveEvent } from "@contract";
import ReconnectingWebSocket from "partysocket/ws";
import { emptyLive, type LiveState, reduceLive } from "./reduce.ts";

/** `connecting` until the first snapshot or event, `live` while the socket is open, `reconnecting` after it was lost. */
export type LiveStatus = "connecting" | "live" | "reconnecting";

export interface LiveBoard {
  state: LiveState;
  status: LiveStatus;
}

export interface LiveStore {
  current: () => LiveBoard;
  subscribe: (listener: () => void) => () => void;
  change: (next: Partial<LiveBoard>) => void;
}

export const noLive: LiveBoard = { state: emptyLive, status: "connecting" };

/** The board as React reads it. */
export function createLiveStore(): LiveStore {
  let board = noLive;
  const listeners = new Set<() => void>();
  return {
    current: () => board,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (next) => {
      board = { ...board, ...next };
      for (const listener of listeners) listener();
    },
  };
}

/**
 * Keeps `store` true to a tenant's live events until the function returned is called. Reconnects by itself, asking for
 * what came after the last event seen; where something was missed it asks without `since`, which brings a snapshot.
 * `onEvent` gets every event once, in order; `onRepaired` is told when a snapshot followed an interruption.
 */
export function connectLive(
  tenantId: string,
  store: LiveStore,
  onEvent: (event: LiveEvent) => void,
  onRepaired: () => void,
): () => void {
  const socket = new ReconnectingWebSocket(() => liveUrl(tenantId, store.current().state), [], {
    minReconnectionDelay: 400,
    maxReconnectionDelay: 8000,
    connectionTimeout: 6000,
  });

  let over = false;

  socket.addEventListener("open", () => store.change({ status: "live" }));
  socket.addEventListener("close", () => {
    if (!over) store.change({ status: store.current().state.seq === null ? "connecting" : "reconnecting" });
  });
  socket.addEventListener("message", (frame) => {
    const event = readEvent(frame.data);
    if (event === null) return;
    const before = store.current().state;
    const state = reduceLive(before, event);
    if (state === before) return;
    store.change({ state, status: "live" });
    onEvent(event);
    if (event.type === "snapshot" && before.seq !== null) onRepaired();
    if (state.stale && !before.stale) socket.reconnect();
  });

  return () => {
    over = true;
    socket.close(1000);
  };
}

/** A frame we cannot read is from a newer server: skipping it is safer than losing the board. */
function readEvent(data: unknown): LiveEvent | null {
  if (typeof data !== "string") return null;
  try {
    return liveEvent.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}

function liveUrl(tenantId: string, state: LiveState): string {
  const url = new URL("/api/live", location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.searchParams.set("tenantId", tenantId);
  if (state.seq !== null && !state.stale) url.searchParams.set("since", String(state.seq));
  return url.href;
}
