import { as, type Member } from "../harness/api.ts";
import { freshNumber, postForm } from "../harness/twilio.ts";

export const freshMessageSid = (): string => `SM${crypto.randomUUID().replaceAll("-", "")}`;

/** Somebody who texts one of a tenant's numbers. */
export class Sender {
  readonly from: string;
  readonly to: string;

  constructor(to: string, from = freshNumber()) {
    this.to = to;
    this.from = from;
  }

  /** The carrier posts one text; `more` replaces or adds fields. */
  post(body: string, more: Record<string, string> = {}): Promise<Response> {
    const { from: From, to: To } = this;
    const sid = freshMessageSid();
    return postForm("/api/twilio/incoming", {
      MessageSid: sid,
      SmsSid: sid,
      AccountSid: "AC1",
      From,
      To,
      Body: body,
      NumMedia: "0",
      NumSegments: "1",
      ...more,
    });
  }

  /** Texts something; what comes back, or null where nothing does. */
  async text(body: string, more: Record<string, string> = {}): Promise<string | null> {
    return replyIn(await this.post(body, more));
  }
}

/** The message in a TwiML answer, or null where there is none. */
export async function replyIn(answer: Response): Promise<string | null> {
  if (answer.status !== 200 || !answer.headers.get("content-type")?.includes("text/xml"))
    throw new Error(`not TwiML: ${answer.status} ${await answer.text()}`);
  const document = await answer.text();
  const [, inside] =
    /^<\?xml version="1\.0" encoding="UTF-8"\?><Response(?:\/>|>(.*)<\/Response>)$/s.exec(document) ?? [];
  if (!document.includes("<Response")) throw new Error(`not TwiML: ${document}`);
  if (inside === undefined) return null;
  const [, message] = /^<Message>(.*)<\/Message>$/s.exec(inside) ?? [];
  if (message === undefined) throw new Error(`not one message: ${document}`);
  return message
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Gives a tenant a number that can be texted. */
export async function numberOf(member: Member): Promise<string> {
  const phoneNumber = freshNumber();
  const added = await as(member)("/api/numbers", { body: { phoneNumber } });
  if (added.status !== 201) throw new Error(`number: ${added.status} ${await added.text()}`);
  return phoneNumber;
}
