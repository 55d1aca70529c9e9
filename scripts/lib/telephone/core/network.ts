import type { Params } from "./call-params.ts";

/** An open relay socket. `onClose` is told once, however it ends; nothing arrives after it. */
export interface RelaySocket {
  send: (frame: string) => void;
  /** Closes with a close frame, as Twilio does at the end of a call. */
  close: () => void;
  /** Ends without a close frame, as a cut line or a killed process does. */
  drop: () => void;
}

export interface RelayEvents {
  onFrame: (data: string) => void;
  onClose: () => void;
}

/** How a telephone reaches the product. Requests and upgrades go out signed. */
export interface Network {
  /**
   * Posts a form.
   * @param url absolute, as the app wrote it
   */
  post: (url: string, params: Params) => Promise<{ status: number; body: string }>;
  /**
   * @param url the wss:// address from the TwiML
   * @throws Error where the upgrade is refused
   */
  connect: (url: string, events: RelayEvents) => Promise<RelaySocket>;
  /** Seconds since some fixed moment, for durations. */
  seconds: () => number;
  wait: (milliseconds: number) => Promise<void>;
}
