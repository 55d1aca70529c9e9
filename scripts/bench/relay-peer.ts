import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { developmentAuthToken } from "../../worker/src/config.ts";
import type { Line } from "../lib/telephone/core/call-params.ts";
import { callerFrames } from "../lib/telephone/core/relay-frames.ts";
import type { Rig } from "./rig.ts";

/** Milliseconds from the caller's words to our first and to our last. */
export interface TurnTimes {
  first: number;
  last: number;
}

/** A turn that takes longer has failed. */
const patienceMs = 20_000;

/** One open socket on which a turn can be taken. */
export interface Peer {
  turn: (words: string) => Promise<TurnTimes>;
  send: (frame: string) => void;
  /** Told of each frame as it comes, until the next turn. */
  listen: (onFrame: (data: string) => void) => void;
  close: () => void;
}

/** The carrier's side of a call that has rung: connected, introduced, greeted. */
export async function openCall(rig: Rig, line: Line): Promise<Peer> {
  const path = `/api/twilio/relay/${line.callSid}`;
  const signature = getExpectedTwilioSignature(developmentAuthToken, `wss://127.0.0.1:${rig.port}${path}`, {});
  const socket = await open(`ws://127.0.0.1:${rig.port}${path}`, { "x-twilio-signature": signature });
  socket.send(callerFrames.setup({ ...line, sessionId: `VX${line.callSid.slice(2)}`, customParameters: {} }));
  return peer(socket, (words) => callerFrames.prompt(words, "en-US"), isLastFrame);
}

/** A socket into a bare hibernating object that echoes; one whose name begins with `kept` writes first. */
export async function openEcho(rig: Rig, name: string): Promise<Peer> {
  const socket = await open(`ws://127.0.0.1:${rig.floorPort}/echo/${name}`, {});
  return peer(
    socket,
    (words) => callerFrames.prompt(words, "en-US"),
    () => true,
  );
}

function isLastFrame(data: string): boolean {
  const frame = JSON.parse(data) as { type: string; last?: boolean };
  return frame.type === "text" && frame.last === true;
}

async function open(url: string, headers: Record<string, string>): Promise<WebSocket> {
  // Node's WebSocket takes headers; the DOM's types know only of protocols.
  const init: object = { headers };
  const socket = new WebSocket(url, init as string[]);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`${url} was refused`)));
  });
  return socket;
}

function peer(socket: WebSocket, frameOf: (words: string) => string, isLast: (data: string) => boolean): Peer {
  let onFrame: (data: string) => void = () => {};
  socket.addEventListener("message", (event) => onFrame(String(event.data)));
  const turn = (words: string) =>
    new Promise<TurnTimes>((resolve, reject) => {
      const frame = frameOf(words);
      const late = setTimeout(() => reject(new Error(`no answer to "${words}"`)), patienceMs);
      let first: number | undefined;
      const sent = performance.now();
      onFrame = (data) => {
        const now = performance.now() - sent;
        first ??= now;
        if (!isLast(data)) return;
        clearTimeout(late);
        onFrame = () => {};
        resolve({ first, last: now });
      };
      socket.send(frame);
    });
  const listen = (told: (data: string) => void) => {
    onFrame = told;
  };
  return { turn, send: (frame) => socket.send(frame), listen, close: () => socket.close(1000) };
}
