import { z } from "zod";
import { writtenText } from "../../contract/primitives.ts";
import type { FormParams } from "./signature.ts";
import { firstValues } from "./webhook-params.ts";

/** An inbound text message, in our words. */
export interface InboundMessage {
  /** The carrier's id: the same text delivered again carries the same one. */
  sid: string;
  from: string;
  to: string;
  body: string;
  /** Pictures and the like that came with it. */
  media: number;
  /** What the carrier has taken the text for (`STOP`, `START`, `HELP`), where it says. */
  optOutType: string | null;
}

/** The carrier joins long texts itself; nobody types more than this. */
const longestText = 4000;
const count = z.string().regex(/^\d{1,3}$/);

const message = z.object({
  MessageSid: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  From: z.string().min(1).max(120),
  To: z.string().min(1).max(120),
  Body: z.string().default(""),
  NumMedia: count.catch("0"),
  OptOutType: z.enum(["STOP", "START", "HELP"]).nullable().catch(null),
});

/** @returns null where the request lacks what every text has */
export function parseMessage(params: FormParams): InboundMessage | null {
  const read = message.safeParse(firstValues(params));
  if (!read.success) return null;
  const { MessageSid, From, To, Body, NumMedia, OptOutType } = read.data;
  return {
    sid: MessageSid,
    from: From,
    to: To,
    body: writtenText(Body).trim().slice(0, longestText),
    media: Number(NumMedia),
    optOutType: OptOutType,
  };
}
