import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { VendorContract } from "../../../test/contracts/vendor.ts";
import { accountSid, apiBase, TwilioNumbers } from "../../../test/numbers/twilio-account.ts";
import { createTelephony } from "./telephony.ts";

const contract = VendorContract.open("twilio");
if (contract === null)
  console.warn(
    "numbers-for-sale.test.ts: no contracts folder (CONTRACTS_DIR), so nothing is checked against Twilio's document",
  );

const telephony = createTelephony({
  publicUrl: "https://app.example.com",
  twilio: { accountSid, authTokens: ["token"], apiBase },
})!;

let twilio: TwilioNumbers;
let requests: Request[];

/** Every request, and every answer of the fake, is one that Twilio's document knows. */
beforeEach(() => {
  twilio = new TwilioNumbers();
  requests = [];
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    expect((await contract?.faultsOf(request.clone())) ?? []).toEqual([]);
    const answer = await twilio.answer(request);
    if (answer.status !== 204)
      expect(contract?.faultsOfAnswer(request.method, new URL(request.url).pathname, answer) ?? []).toEqual([]);
    return answer.status === 204
      ? new Response(null, { status: 204 })
      : Response.json(answer.body, { status: answer.status });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const label = "amunet num_1";
const query = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

describe("looking for numbers", () => {
  it("asks for ones that speak and text, and need no address", async () => {
    const numbers = twilio.offer("212");
    expect(await telephony.searchNumbers("212", "US")).toEqual(numbers);
    expect(new URL(requests[0]!.url).pathname).toMatch(/\/AvailablePhoneNumbers\/US\/Local\.json$/);
    expect(query(requests[0]!)).toEqual({
      AreaCode: "212",
      VoiceEnabled: "true",
      SmsEnabled: "true",
      ExcludeAllAddressRequired: "true",
      PageSize: "20",
    });
  });

  it("finds none in an area that has none, and any anywhere", async () => {
    const numbers = twilio.offer("212");
    expect(await telephony.searchNumbers("646", "US")).toEqual([]);
    expect(await telephony.searchNumbers(null, "US")).toEqual(numbers);
    expect(query(requests[1]!)).not.toHaveProperty("AreaCode");
  });

  it("looks in the area's own country", async () => {
    await telephony.searchNumbers("416", "CA");
    expect(new URL(requests[0]!.url).pathname).toContain("/AvailablePhoneNumbers/CA/");
  });
});

it("there are none in a country without local numbers, and no answer is no answer", async () => {
  twilio.refusals.push({ status: 404, code: 20404 }, { status: 503, code: 20503 });
  expect(await telephony.searchNumbers("876", "JM")).toEqual([]);
  await expect(telephony.searchNumbers("876", "JM")).rejects.toMatchObject({ code: "unavailable" });
});

describe("buying a number", () => {
  it("has it ring at our webhooks from the first second, under our name", async () => {
    const [number] = twilio.offer("212");
    const bought = await telephony.buyNumber(number!, label);
    expect(bought).toEqual({ phoneNumber: number, sid: twilio.owned[0]!.sid });
    const webhook = "https://app.example.com/api/twilio";
    expect(Object.fromEntries(new URLSearchParams(await requests[0]!.text()))).toEqual({
      PhoneNumber: number,
      FriendlyName: label,
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
    });
  });

  it("whose answer is lost may have gone through, and is found by its name", async () => {
    const [number] = twilio.offer("212");
    expect(await telephony.findBought(label)).toBeNull();
    twilio.losesAnswers = 1;
    await expect(telephony.buyNumber(number!, label)).rejects.toMatchObject({ code: "unavailable" });
    expect(await telephony.findBought(label)).toEqual({ phoneNumber: number, sid: twilio.owned[0]!.sid });
    expect(await telephony.findBought(`${label}2`)).toBeNull();
  });

  it("is found only where the name is exactly ours, whatever the account lists", async () => {
    vi.stubGlobal("fetch", async () =>
      Response.json({
        incoming_phone_numbers: [
          { sid: "PN1", phone_number: "+12125552000", friendly_name: `${label} old` },
          { sid: "PN2", phone_number: "+12125552001" },
        ],
      }),
    );
    expect(await telephony.findBought(label)).toBeNull();
  });

  it.each([
    [21422, "not-for-sale"],
    [21452, "not-for-sale"],
    [21631, "not-allowed"],
    [21649, "not-allowed"],
  ])("is a clear no where Twilio says %i", async (code, reason) => {
    twilio.refusals.push({ status: 400, code });
    await expect(telephony.buyNumber("+12125552000", label)).rejects.toMatchObject({
      code: "conflict",
      details: { reason },
    });
  });

  it.each([
    [400, 21606],
    [401, 20003],
    [429, 20429],
    [500, 20500],
    [503, 21422],
  ])("may go better later after %i %i", async (status, code) => {
    twilio.refusals.push({ status, code });
    await expect(telephony.buyNumber("+12125552000", label)).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("giving a number back", () => {
  it("is done once, and one that is gone is no error", async () => {
    const [number] = twilio.offer("212");
    const { sid } = await telephony.buyNumber(number!, label);
    await telephony.releaseNumber(sid!);
    await telephony.releaseNumber(sid!);
    expect(twilio.owned).toEqual([]);
    expect(twilio.released).toEqual([sid]);
  });

  it.each([401, 429, 500])("is not believed where Twilio answers %i", async (status) => {
    twilio.refusals.push({ status, code: 20000 });
    await expect(telephony.releaseNumber(`PN${"1".repeat(32)}`)).rejects.toMatchObject({ code: "unavailable" });
  });
});
