import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { Telephony } from "../ports/telephony.ts";
import { askUpstream } from "../http.ts";

export interface TwilioAccount {
  publicUrl: string | null;
  twilio: { accountSid: string | null; authTokens: readonly string[]; apiBase: string };
}

const number = z.object({ sid: z.string(), phone_number: z.string().nullish(), friendly_name: z.string().nullish() });
const owned = z.object({ incoming_phone_numbers: z.array(number) });
const forSale = z.object({ available_phone_numbers: z.array(z.object({ phone_number: z.string() })) });
const refusal = z.object({ code: z.number().int() });

/** Sold meanwhile, or none of the kind. */
const notForSale = new Set([21422, 21452]);
/** The account must have an address or a regulatory bundle on file first. */
const notAllowed = new Set([21631, 21649]);
/** A purchase may be slow, and one given up too early may have gone through. Milliseconds. */
const purchaseTimeout = 15_000;

/**
 * Numbers over Twilio's REST API, 2010-04-01: form-encoded, PascalCase parameters, Basic auth.
 * @returns null where no account is configured
 */
export function createTelephony(account: TwilioAccount): Telephony | null {
  const { accountSid, authTokens, apiBase } = account.twilio;
  const { publicUrl } = account;
  if (accountSid === null || publicUrl === null) return null;
  const base = `${apiBase}/2010-04-01/Accounts/${accountSid}`;
  const numbers = `${base}/IncomingPhoneNumbers`;
  const headers = { authorization: `Basic ${btoa(`${accountSid}:${authTokens[0]}`)}`, accept: "application/json" };
  const webhooks = webhooksAt(publicUrl);

  const get = <S extends z.ZodType>(url: string, query: Record<string, string>, schema: S) =>
    askUpstream("twilio", `${url}?${new URLSearchParams(query).toString()}`, { headers }, schema, 5000, judge404);
  const post = (url: string, form: Record<string, string>, timeout?: number, judge?: typeof judgePurchase) =>
    askUpstream("twilio", url, { method: "POST", headers, body: new URLSearchParams(form) }, number, timeout, judge);

  return {
    real: true,

    async connectNumber(phoneNumber) {
      const listed = await get(`${numbers}.json`, { PhoneNumber: phoneNumber }, owned);
      const sid = listed.incoming_phone_numbers[0]?.sid;
      if (sid === undefined)
        throw new AppError("not_found", "the Twilio account does not own this number", {
          details: { reason: "number-not-owned" },
        });
      await post(`${numbers}/${sid}.json`, webhooks);
      return sid;
    },

    async searchNumbers(areaCode, country) {
      const query = { VoiceEnabled: "true", SmsEnabled: "true", ExcludeAllAddressRequired: "true", PageSize: "20" };
      const search = get(
        `${base}/AvailablePhoneNumbers/${country}/Local.json`,
        areaCode === null ? query : { AreaCode: areaCode, ...query },
        forSale,
      );
      // A country that Twilio has no local numbers in is not to be found.
      const listed = await unlessMissing(search, { available_phone_numbers: [] });
      return listed.available_phone_numbers.map(({ phone_number }) => phone_number);
    },

    async buyNumber(phoneNumber, label) {
      const form = { PhoneNumber: phoneNumber, FriendlyName: label, ...webhooks };
      const bought = await post(`${numbers}.json`, form, purchaseTimeout, judgePurchase);
      return { phoneNumber: bought.phone_number ?? phoneNumber, sid: bought.sid };
    },

    async findBought(label) {
      const listed = await get(`${numbers}.json`, { FriendlyName: label }, owned);
      const found = listed.incoming_phone_numbers.find(({ friendly_name }) => friendly_name === label);
      return found?.phone_number ? { phoneNumber: found.phone_number, sid: found.sid } : null;
    },

    async releaseNumber(sid) {
      const request = askUpstream(
        "twilio",
        `${numbers}/${sid}.json`,
        { method: "DELETE", headers },
        z.null(),
        5000,
        judge404,
      );
      await unlessMissing(request, null);
    },
  };
}

/** Where a number of ours sends its calls and texts; what was not answered in time is asked once more, of another isolate perhaps. */
function webhooksAt(publicUrl: string): Record<string, string> {
  const webhook = `${publicUrl}/api/twilio`;
  return {
    VoiceUrl: `${webhook}/voice`,
    VoiceMethod: "POST",
    VoiceFallbackUrl: `${webhook}/voice`,
    VoiceFallbackMethod: "POST",
    StatusCallback: `${webhook}/status`,
    StatusCallbackMethod: "POST",
    SmsUrl: `${webhook}/incoming`,
    SmsMethod: "POST",
    SmsFallbackUrl: `${webhook}/incoming`,
    SmsFallbackMethod: "POST",
  };
}

const judge404 = (status: number): Error | null => (status === 404 ? new Missing() : null);

/** What was asked for is not there: for who does not expect that, Twilio is as good as down. */
class Missing extends AppError {
  constructor() {
    super("unavailable", "twilio answered 404");
  }
}

const unlessMissing = <T>(request: Promise<T>, instead: T): Promise<T> =>
  request.catch((error: unknown) => {
    if (error instanceof Missing) return instead;
    throw error;
  });

/** Refusals that trying this very number again will not change. */
function judgePurchase(status: number, content: unknown): Error | null {
  const code = refusal.safeParse(content).data?.code;
  if (status >= 500 || code === undefined) return null;
  if (notForSale.has(code))
    return new AppError("conflict", "this number is no longer for sale", { details: { reason: "not-for-sale" } });
  if (notAllowed.has(code))
    return new AppError("conflict", "the carrier sells this number only to an account with an address on file", {
      details: { reason: "not-allowed" },
    });
  return null;
}
