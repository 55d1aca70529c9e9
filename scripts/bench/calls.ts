import { randomUUID } from "node:crypto";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { developmentAuthToken } from "../../worker/src/config.ts";
import { callParams, type Line } from "../lib/telephone/core/call-params.ts";
import { httpRequest } from "./load.ts";
import type { BenchTenant } from "./tenants.ts";

/** A new call to one of the businesses, in turn. */
export function newLine(tenants: readonly BenchTenant[], index: number): Line {
  const tenant = tenants[index % tenants.length];
  if (tenant === undefined) throw new Error("there is nobody to call");
  const from = `+1310555${String(index % 10_000).padStart(4, "0")}`;
  return {
    callSid: `CA${randomUUID().replaceAll("-", "")}`,
    accountSid: `AC${"0".repeat(32)}`,
    from,
    to: tenant.phoneNumber,
  };
}

/** The signed voice webhook of a ringing call, ready to be written to a socket. */
export function voiceRequest(port: number, line: Line): string {
  const params = callParams(line, "ringing");
  const path = "/api/twilio/voice";
  const signature = getExpectedTwilioSignature(developmentAuthToken, `http://127.0.0.1:${port}${path}`, params);
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature };
  return httpRequest("POST", port, path, headers, new URLSearchParams(params).toString());
}

/** True for TwiML that connects the caller to the receptionist: neither an apology nor "all lines are busy". */
export const isConnected = (status: number, body: string): boolean =>
  status === 200 && body.includes("<ConversationRelay");
