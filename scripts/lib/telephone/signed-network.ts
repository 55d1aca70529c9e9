import { randomUUID } from "node:crypto";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import type { Params } from "./core/call-params.ts";
import type { Network, RelayEvents, RelaySocket } from "./core/network.ts";

export interface Reach {
  /** Where the API listens, for example `http://127.0.0.1:8787`. */
  api: string;
  /** The origin the API believes the world uses (PUBLIC_URL); the API's own where it has none. */
  publicOrigin: string;
  authToken: string;
  /** How long a connection that is refused or breaks is tried again; half a minute unless given. */
  reconnectMs?: number;
}

/** Twilio's limit for an answer to a webhook. */
const answerTimeoutMs = 15_000;
/** An API that is started anew is back by then. */
const usualReconnectMs = 30_000;

/** The product over the network, signed as Twilio signs: requests and socket upgrades alike. */
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function signedNetwork(reach: Reach): Network {
  return {
    post: (url, params) => post(reach, url, params),
    connect: (url, events) => connect(reach, url, events),
    seconds: () => performance.now() / 1000,
    wait,
  };
}

/** Twilio tries a failed connection again with the same idempotency token, so that the app can tell it is no new request. */
async function post(reach: Reach, url: string, params: Params): Promise<{ status: number; body: string }> {
  const { signed, reached } = addresses(reach, url);
  const request: RequestInit = {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature": getExpectedTwilioSignature(reach.authToken, signed, params),
      "i-twilio-idempotency-token": randomUUID(),
      "user-agent": "TwilioProxy/1.1",
    },
    body: new URLSearchParams(params).toString(),
  };
  const giveUp = performance.now() + (reach.reconnectMs ?? usualReconnectMs);
  for (;;) {
    try {
      const response = await fetch(reached, { ...request, signal: AbortSignal.timeout(answerTimeoutMs) });
      return { status: response.status, body: await response.text() };
    } catch (error) {
      if (!(error instanceof TypeError) || performance.now() > giveUp) throw error;
      await wait(200);
    }
  }
}

/** Twilio signs an upgrade over the wss:// form of the address, without parameters. */
function connect(reach: Reach, url: string, events: RelayEvents): Promise<RelaySocket> {
  if (!url.startsWith("wss://")) throw new Error(`the relay's url must start with wss://: ${url}`);
  const { signed, reached } = addresses(reach, url);
  const path = new URL(reached).pathname;
  return new Promise((resolve, reject) => {
    const wire = catchWire(path);
    // Node's WebSocket takes headers; the DOM's types know only of protocols.
    const init: object = { headers: { "x-twilio-signature": getExpectedTwilioSignature(reach.authToken, signed, {}) } };
    const socket = new WebSocket(reached, init as string[]);
    let open = false;
    socket.addEventListener("open", () => {
      open = true;
      resolve({
        send: (frame) => socket.readyState === WebSocket.OPEN && socket.send(frame),
        close: () => socket.close(1000),
        drop: () => void wire.caught()?.resetAndDestroy(),
      });
    });
    socket.addEventListener("message", ({ data }) => events.onFrame(String(data)));
    socket.addEventListener("close", ({ code }) => {
      wire.release();
      if (open) events.onClose();
      else reject(new Error(`the upgrade was refused (close code ${code})`));
    });
  });
}

/** The TCP socket under the next WebSocket to `path`: only cutting that ends a connection without a close frame. */
function catchWire(path: string): { caught: () => Socket | undefined; release: () => void } {
  let wire: Socket | undefined;
  const listen = (message: unknown) => {
    const { request, socket } = message as { request: { path: string; upgrade?: string }; socket: Socket };
    if (request.upgrade === "websocket" && request.path === path) wire = socket;
  };
  subscribe("undici:client:sendHeaders", listen);
  return { caught: () => wire, release: () => void unsubscribe("undici:client:sendHeaders", listen) };
}

/** One address twice: as Twilio knows and signs it, and as this machine reaches it. */
function addresses(reach: Reach, url: string): { signed: string; reached: string } {
  const target = new URL(url);
  const isSocket = target.protocol.startsWith("ws");
  const ours = [new URL(reach.publicOrigin).host, new URL(reach.api).host].includes(target.host);
  if (!ours) return { signed: url, reached: url };
  const path = target.pathname + target.search;
  const swap = (origin: string) => (isSocket ? origin.replace(/^http/, "ws") : origin);
  const signedOrigin = isSocket ? reach.publicOrigin.replace(/^https?/, "wss") : reach.publicOrigin;
  return { signed: signedOrigin + path, reached: swap(reach.api) + path };
}
