import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { Telephony } from "../ports.ts";
import { askUpstream } from "../http.ts";

export interface TwilioAccount {
  publicUrl: string | null;
  twilio: { accountSid: string | null; authTokens: readonly string[]; apiBase: string };
}

const ownedNumber = z.object({ sid: z.string() });
const ownedNumbers = z.object({ incoming_phone_numbers: z.array(ownedNumber) });

/** Twilio's REST API, 2010-04-01: form-encoded, PascalCase parameters, Basic auth. Nothing is sent without an account. */
export function createTelephony(account: TwilioAccount): Telephony {
  const { accountSid, authTokens, apiBase } = account.twilio;
  const credentials = accountSid === null || account.publicUrl === null ? null : btoa(`${accountSid}:${authTokens[0]}`);
  const numbers = `${apiBase}/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers`;

  const request = <S extends z.ZodType>(url: string, schema: S, form?: Record<string, string>): Promise<z.infer<S>> =>
    askUpstream(
      "twilio",
      url,
      {
        method: form ? "POST" : "GET",
        headers: { authorization: `Basic ${credentials}`, accept: "application/json" },
        ...(form ? { body: new URLSearchParams(form) } : {}),
      },
      schema,
    );

  const notYet = () => Promise.reject(new AppError("unavailable", "numbers cannot be bought here"));
  return {
    real: credentials !== null,
    searchNumbers: notYet,
    buyNumber: notYet,
    findBought: notYet,
    releaseNumber: notYet,
    async connectNumber(phoneNumber) {
      if (credentials === null) return null;
      const listed = await request(`${numbers}.json?PhoneNumber=${encodeURIComponent(phoneNumber)}`, ownedNumbers);
      const sid = listed.incoming_phone_numbers[0]?.sid;
      if (sid === undefined) throw new AppError("not_found", "the Twilio account does not own this number");
      const webhook = `${account.publicUrl}/api/twilio`;
      await request(`${numbers}/${sid}.json`, ownedNumber, {
        VoiceUrl: `${webhook}/voice`,
        VoiceMethod: "POST",
        StatusCallback: `${webhook}/status`,
        StatusCallbackMethod: "POST",
        SmsUrl: `${webhook}/incoming`,
        SmsMethod: "POST",
      });
      return sid;
    },
  };
}
