import { z } from "zod";
import type { CallStatus } from "../../contract/calls.ts";
import type { FormParams } from "./signature.ts";

/** Twilio's names end here: these are our own types. */
export interface CallParties {
  callSid: string;
  from: string;
  to: string;
}

/** Where the call is; `ended` is null while it lives. */
export interface CallProgress extends CallParties {
  ended: Exclude<CallStatus, "in-progress"> | null;
  /** Seconds the carrier counted, where it says. */
  durationSeconds: number | null;
}

/** Why the relay's socket ended. */
export interface RelayEnd extends CallProgress {
  /** What our own `end` frame carried, unparsed. */
  handoff: string | null;
  /** How a transfer went, where this answers a `<Dial>`. */
  dialed: string | null;
  errorCode: string | null;
}

/** Safe as a path segment and an object's name. */
const callSid = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const party = z.string().max(120);
const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
const parties = z.object({ CallSid: callSid, From: party.default(""), To: party.min(1) });
const terminal = z.enum(["completed", "busy", "failed", "no-answer", "canceled"]);

/** A form with one value a field. */
export function firstValues(params: FormParams): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, one(value)]));
}

/** @returns null where the request lacks what every call has */
export function parseCall(params: FormParams): CallParties | null {
  const read = parties.safeParse(firstValues(params));
  return read.success ? { callSid: read.data.CallSid, from: read.data.From, to: read.data.To } : null;
}

/** The carrier ends every call after so long; more is no length of one. https://www.twilio.com/docs/voice/api/call-resource */
const longestCallSeconds = 24 * 3600;

/** A status callback. `Duration` is minutes billed and is left alone; `CallDuration` is seconds. */
export function parseProgress(params: FormParams): CallProgress | null {
  const call = parseCall(params);
  if (call === null) return null;
  const ended = terminal.safeParse(one(params["CallStatus"]));
  const said = one(params["CallDuration"]) ?? "";
  const known = /^\d{1,6}$/.test(said) && Number(said) <= longestCallSeconds;
  return { ...call, ended: ended.success ? ended.data : null, durationSeconds: known ? Number(said) : null };
}

/** `<Connect action>` and `<Dial action>`. */
export function parseRelayEnd(params: FormParams): RelayEnd | null {
  const progress = parseProgress(params);
  if (progress === null) return null;
  return {
    ...progress,
    handoff: one(params["HandoffData"]) ?? null,
    dialed: one(params["DialCallStatus"]) ?? null,
    errorCode: one(params["ErrorCode"]) ?? null,
  };
}
