import { z } from "zod";
import { TextRefused } from "../../domain/texts/text-refused.ts";
import { askUpstream } from "../http.ts";
import type { OutgoingText, Texting } from "../ports/texting.ts";
import type { TwilioAccount } from "./telephony.ts";

const created = z.object({ sid: z.string().regex(/^(SM|MM)[0-9a-fA-F]{32}$/) });
const listed = z.object({
  messages: z.array(created.extend({ body: z.string().nullable(), date_created: z.string().nullable() })),
});
const refusal = z.object({ code: z.number().int() });

/** Refusals that pass by themselves: too many requests, a full queue, an account or a service in trouble. */
const passing = new Set([14107, 20001, 20003, 20429, 20500, 20503, 21611, 30001, 30002]);
const optedOut = 21610;

/**
 * Texts over Twilio's Messages resource, 2010-04-01. Each one's status callback carries our own id in its query, so that
 * what the carrier reports finds the text even where its answer to us was lost.
 * @returns null where no account is configured
 */
export function createTexting(account: TwilioAccount): Texting | null {
  const { accountSid, authTokens, apiBase } = account.twilio;
  const { publicUrl } = account;
  if (accountSid === null || publicUrl === null) return null;
  const messages = `${apiBase}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const headers = { authorization: `Basic ${btoa(`${accountSid}:${authTokens[0]}`)}`, accept: "application/json" };

  return {
    real: true,
    async send({ id, from, to, body }) {
      const form = new URLSearchParams({
        To: to,
        From: from,
        Body: body,
        StatusCallback: `${publicUrl}/api/twilio/status?text=${encodeURIComponent(id)}`,
      });
      return askUpstream("twilio", messages, { method: "POST", headers, body: form }, created, 5000, judge);
    },
    async find({ from, to, body }: OutgoingText, since) {
      const query = new URLSearchParams({ To: to, From: from, PageSize: "50" });
      const answer = await askUpstream("twilio", `${messages}?${query.toString()}`, { headers }, listed);
      return answer.messages
        .filter((message) => message.body === body && Date.parse(message.date_created ?? "") >= since)
        .map(({ sid }) => sid);
    },
  };
}

/** A 400 with a code of its own says no to this very text; everything else may go better later. */
function judge(status: number, content: unknown): Error | null {
  const read = refusal.safeParse(content);
  if (status !== 400 || !read.success || passing.has(read.data.code)) return null;
  const { code } = read.data;
  return new TextRefused(`twilio refused the text with ${code}`, { code: String(code), optedOut: code === optedOut });
}
