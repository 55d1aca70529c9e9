import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, VendorContract } from "../../../test/contracts/vendor.ts";
import { createTelephony } from "./telephony.ts";

const contract = VendorContract.open("twilio");
if (contract === null)
  console.warn(
    "telephony.test.ts: no contracts folder (CONTRACTS_DIR), so nothing is checked against Twilio's document",
  );

const accountSid = `AC${"0".repeat(32)}`;
const numberSid = `PN${"1".repeat(32)}`;
const number = "+12025550100";
const owned = { sid: numberSid, account_sid: accountSid, phone_number: number, friendly_name: "Main line" };
const listPath = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json`;
const updatePath = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers/${numberSid}.json`;

const account = {
  publicUrl: "https://app.example.com",
  twilio: { accountSid, authTokens: ["token", "previous"], apiBase: "https://api.twilio.test" },
};
const telephony = () => createTelephony(account)!;

/** Twilio, as long as nothing goes wrong: its list holds the number, and an update answers with it. */
const wellTwilio = (request: Request): Answer =>
  request.method === "GET"
    ? { status: 200, body: { incoming_phone_numbers: [owned], page: 0, page_size: 50 } }
    : { status: 200, body: owned };

let requests: Request[];

/** Puts a fake in the network's place; what it answers must be something Twilio could answer. */
function answerWith(fake: (request: Request) => Answer): void {
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    const answer = fake(request);
    const { pathname } = new URL(request.url);
    expect(contract?.faultsOfAnswer(request.method, pathname, answer) ?? []).toEqual([]);
    return Response.json(answer.body, { status: answer.status });
  });
}

beforeEach(() => {
  requests = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe.skipIf(contract === null)("what we send, by Twilio's own document", () => {
  it("is right in path, query, headers and form", async () => {
    answerWith(wellTwilio);
    await telephony().connectNumber(number);
    expect(requests.map((request) => `${request.method} ${new URL(request.url).pathname}`)).toEqual([
      `GET ${listPath}`,
      `POST ${updatePath}`,
    ]);
    for (const request of requests) expect(await contract?.faultsOf(request)).toEqual([]);
  });

  it("would be refused if it were wrong", async () => {
    const post = (body: string, path = updatePath) =>
      new Request(`https://api.twilio.test${path}`, {
        method: "POST",
        body: new URLSearchParams(body),
        headers: { authorization: "Basic eDp5" },
      });
    expect(await contract?.faultsOf(post("VoiceMethod=SEND"))).not.toEqual([]);
    expect(await contract?.faultsOf(post("voiceUrl=https://a.example"))).toEqual(["voiceUrl is no field"]);
    expect(await contract?.faultsOf(post("", updatePath.replace("PN", "XX")))).not.toEqual([]);
    expect(await contract?.faultsOf(new Request(`https://api.twilio.test${listPath}?Number=1`))).toEqual([
      "Number is no query parameter",
      "no authorization",
    ]);
    expect(
      contract?.faultsOfAnswer("GET", listPath, { status: 200, body: { incoming_phone_numbers: [{ sid: 7 }] } }),
    ).not.toEqual([]);
  });
});

describe("connecting a number", () => {
  it("finds it by number and points it at our webhooks", async () => {
    answerWith(wellTwilio);
    expect(await telephony().connectNumber(number)).toBe(numberSid);
    const [list, update] = requests;
    expect(new URL(list!.url).searchParams.get("PhoneNumber")).toBe(number);
    expect(list!.headers.get("authorization")).toBe(`Basic ${btoa(`${accountSid}:token`)}`);
    expect(Object.fromEntries(new URLSearchParams(await update!.text()))).toEqual({
      VoiceUrl: "https://app.example.com/api/twilio/voice",
      VoiceMethod: "POST",
      StatusCallback: "https://app.example.com/api/twilio/status",
      StatusCallbackMethod: "POST",
      SmsUrl: "https://app.example.com/api/twilio/incoming",
      SmsMethod: "POST",
      VoiceFallbackUrl: "https://app.example.com/api/twilio/voice",
      VoiceFallbackMethod: "POST",
      SmsFallbackUrl: "https://app.example.com/api/twilio/incoming",
      SmsFallbackMethod: "POST",
    });
  });

  it("says where the account does not own the number, and changes nothing", async () => {
    answerWith(() => ({ status: 200, body: { incoming_phone_numbers: [] } }));
    await expect(telephony().connectNumber(number)).rejects.toMatchObject({ code: "not_found" });
    expect(requests).toHaveLength(1);
  });

  it("takes an account and a public address", () => {
    expect(createTelephony({ ...account, publicUrl: null })).toBeNull();
    expect(createTelephony({ ...account, twilio: { ...account.twilio, accountSid: null } })).toBeNull();
  });

  const errorBody = (status: number) => ({
    code: 20003,
    message: "no",
    more_info: "https://www.twilio.com/docs/errors/20003",
    status,
  });

  it.each([400, 401, 403, 404, 429, 500, 503])(
    "is unavailable where Twilio answers %i to either request",
    async (status) => {
      answerWith(() => ({ status, body: errorBody(status) }));
      await expect(telephony().connectNumber(number)).rejects.toMatchObject({ code: "unavailable" });
      answerWith((request) => (request.method === "GET" ? wellTwilio(request) : { status, body: errorBody(status) }));
      await expect(telephony().connectNumber(number)).rejects.toMatchObject({ code: "unavailable" });
    },
  );

  it("never lets our credentials into an error", async () => {
    answerWith(() => ({ status: 401, body: errorBody(401) }));
    const error: unknown = await telephony()
      .connectNumber(number)
      .catch((reason: unknown) => reason);
    expect(JSON.stringify(error) + String(error)).not.toMatch(new RegExp(`${btoa(`${accountSid}:token`)}|token`));
  });

  it.each([
    ["HTML", "<html>busy</html>"],
    ["nothing", ""],
    ["null", "null"],
    ["half of the truth", '{"incoming_phone_numbers":[{'],
    ["a list of another kind", '{"incoming_phone_numbers":{}}'],
    ["numbers without sid", '{"incoming_phone_numbers":[{}]}'],
  ])("is unavailable where a success carries %s", async (_what, body) => {
    vi.stubGlobal("fetch", async () => new Response(body, { status: 200 }));
    await expect(telephony().connectNumber(number)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("is unavailable where the network fails", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("connection refused");
    });
    await expect(telephony().connectNumber(number)).rejects.toMatchObject({ code: "unavailable" });
  });

  it.each([
    ["headers", (signal: AbortSignal) => aborted(signal)],
    [
      "the body",
      (signal: AbortSignal) =>
        Promise.resolve(
          new Response(
            new ReadableStream({ start: (body) => void aborted(signal).catch((e: unknown) => body.error(e)) }),
          ),
        ),
    ],
  ])("is given up where %s do not come in time", async (_what, stalled) => {
    const deadline = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      expect(ms).toBeLessThanOrEqual(5000);
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException("timed out", "TimeoutError")), 10);
      return controller.signal;
    });
    vi.stubGlobal("fetch", (_url: string, init: RequestInit) => stalled(init.signal!));
    await expect(telephony().connectNumber(number)).rejects.toMatchObject({ code: "unavailable" });
    deadline.mockRestore();
  });
});

/** Never answers, and fails when the signal fires. */
const aborted = (signal: AbortSignal): Promise<Response> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
