import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, VendorContract } from "../../../test/contracts/vendor.ts";
import { TextRefused } from "../../domain/texts/text-refused.ts";
import { createTexting } from "./messages.ts";

const contract = VendorContract.open("twilio");
if (contract === null)
  console.warn(
    "messages.test.ts: no contracts folder (CONTRACTS_DIR), so nothing is checked against Twilio's document",
  );

const accountSid = `AC${"0".repeat(32)}`;
const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
const sid = `SM${"a".repeat(32)}`;
const message = {
  id: "txt_1",
  from: "+12025550100",
  to: "+13105550147",
  body: "Bright Smiles: You're booked. ¿Sí? & more",
};
const created = (change: object = {}) => ({
  sid,
  body: message.body,
  status: "queued",
  from: message.from,
  to: message.to,
  direction: "outbound-api",
  date_created: "Sun, 22 Nov 2026 14:00:00 +0000",
  ...change,
});
const errorOf = (status: number, code: number): Answer => ({
  status,
  body: { code, message: "no", more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

const account = { accountSid, authTokens: ["token", "previous"], apiBase: "https://api.twilio.test" };
const texting = () => createTexting({ publicUrl: "https://app.example.com", twilio: account })!;

let requests: Request[];

function answerWith(fake: (request: Request) => Answer): void {
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    const answer = fake(request);
    if (request.method === "POST") expect(contract?.faultsOfAnswer("POST", path, answer) ?? []).toEqual([]);
    return Response.json(answer.body, { status: answer.status });
  });
}

beforeEach(() => {
  requests = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("sending", () => {
  it("posts what Twilio's document asks for, with a callback that names our own text", async () => {
    answerWith(() => ({ status: 201, body: created() }));
    expect(await texting().send(message)).toEqual({ sid });
    const [request] = requests;
    expect(await contract?.faultsOf(request!.clone())).toEqual(contract === null ? undefined : []);
    expect(new URL(request!.url).pathname).toBe(path);
    expect(request!.headers.get("authorization")).toBe(`Basic ${btoa(`${accountSid}:token`)}`);
    expect(Object.fromEntries(new URLSearchParams(await request!.text()))).toEqual({
      To: message.to,
      From: message.from,
      Body: message.body,
      StatusCallback: "https://app.example.com/api/twilio/status?text=txt_1",
    });
  });

  it.each([
    ["account", { publicUrl: "https://app.example.com", twilio: { ...account, accountSid: null } }],
    ["public address", { publicUrl: null, twilio: account }],
  ])("is nobody's without an %s", (_what, given) => {
    expect(createTexting(given)).toBeNull();
  });

  it.each([
    [21610, true],
    [21211, false],
    [21614, false],
    [21408, false],
    [30034, false],
    [21617, false],
  ])("is refused for good where Twilio answers 400 with %i", async (code, optedOut) => {
    answerWith(() => errorOf(400, code));
    const error: unknown = await texting()
      .send(message)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TextRefused);
    expect(error).toMatchObject({ code: String(code), optedOut });
  });

  it.each([
    [429, 20429],
    [400, 20429],
    [400, 21611],
    [401, 20003],
    [403, 20003],
    [404, 20404],
    [500, 20500],
    [503, 20503],
  ])("may go better later where Twilio answers %i with %i", async (status, code) => {
    answerWith(() => errorOf(status, code));
    await expect(texting().send(message)).rejects.toMatchObject({ code: "unavailable" });
  });

  it.each([
    ["a page of HTML as a refusal", 400, "<html>Bad request</html>"],
    ["HTML as a success", 201, "<html>ok</html>"],
    ["nothing", 201, ""],
    ["null", 201, "null"],
    ["no sid", 201, "{}"],
    ["a sid of another kind", 201, JSON.stringify({ sid: `CA${"a".repeat(32)}` })],
    ["half of the truth", 201, '{"sid":"SM'],
  ])("may go better later where Twilio answers %s", async (_what, status, body) => {
    vi.stubGlobal("fetch", async () => new Response(body, { status }));
    await expect(texting().send(message)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("is given up after five seconds, and no error names our credentials or the text", async () => {
    vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      expect(ms).toBe(5000);
      return AbortSignal.abort(new DOMException("timed out", "TimeoutError"));
    });
    vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
      throw init.signal!.reason as Error;
    });
    const error: unknown = await texting()
      .send(message)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "unavailable" });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/token|booked|3105550147/);
  });
});

describe("finding", () => {
  const since = Date.parse("2026-11-22T13:59:00Z");
  const listed = (messages: object[]): Answer => ({ status: 200, body: { messages, page: 0, page_size: 50 } });

  it("asks for the two numbers' messages and takes those that say the same, since then", async () => {
    const other = `SM${"b".repeat(32)}`;
    const messages = [
      created({ sid: other }),
      created({ body: "something else" }),
      created({ date_created: "Sun, 22 Nov 2026 13:58:59 +0000" }),
      created({ date_created: null }),
      created(),
    ];
    // The document has no list; each of its items is what one message by itself would be.
    for (const one of messages) {
      const single = path.replace("Messages.json", `Messages/${sid}.json`);
      expect(contract?.faultsOfAnswer("GET", single, { status: 200, body: one }) ?? []).toEqual([]);
    }
    answerWith(() => listed(messages));
    expect(await texting().find(message, since)).toEqual([other, sid]);
    const asked = new URL(requests[0]!.url);
    expect(asked.pathname).toBe(path);
    expect(Object.fromEntries(asked.searchParams)).toEqual({ To: message.to, From: message.from, PageSize: "50" });
  });

  it("says that it does not know where the list cannot be read", async () => {
    answerWith(() => errorOf(503, 20503));
    await expect(texting().find(message, since)).rejects.toMatchObject({ code: "unavailable" });
    answerWith(() => ({ status: 200, body: { messages: {} } }));
    await expect(texting().find(message, since)).rejects.toMatchObject({ code: "unavailable" });
  });
});
