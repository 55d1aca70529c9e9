import { exports } from "cloudflare:workers";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { describe, expect, it } from "vitest";
import { developmentAuthToken } from "../../src/config.ts";
import { as, origin, registerTenant } from "../harness/api.ts";
import { callTo, freshCallSid, freshNumber, postForm } from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { freshMessageSid, numberOf, replyIn, Sender } from "../sms/sender.ts";

const owner = await registerTenant({ ...practice, booking: { ...practice.booking, capacity: 50 } });
const number = await numberOf(owner);
const call = await callTo(owner);

/** Posts a form whose fields may come more than once, signed. */
function post(path: string, fields: [string, string][]): Promise<Response> {
  const params: Record<string, string | string[]> = {};
  for (const [key, value] of fields) {
    const known = params[key];
    params[key] = known === undefined ? value : [known, value].flat();
  }
  const url = `${origin}${path}`;
  const signature = getExpectedTwilioSignature(developmentAuthToken, url, params as Record<string, string>);
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature };
  return exports.default.fetch(
    new Request(url, { method: "POST", headers, body: new URLSearchParams(fields).toString() }),
  );
}

const odd = [
  "",
  " ",
  "\u0000",
  "\u0000\u0001\u001f\u007f\u0085",
  "\ufffd\ufffe\uffff",
  "\u{1f469}\u200d\u{1f467}".repeat(200),
  "\u202e\u2066x",
  "<Response><Hangup/></Response>",
  "]]>&#0;<!--",
  "9".repeat(4000),
  "-1",
  "1e309",
  "NaN",
  "__proto__",
  "constructor",
  "../../../../x",
  "%00%ff",
  "' OR 1=1 --",
  "{}",
  "[object Object]",
  "x".repeat(10_000),
];

/** XML as a parser would take it: nothing in it that XML 1.0 cannot hold. */
async function expectTwiml(answer: Response): Promise<void> {
  const document = await answer.text();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/xml; charset=utf-8"]);
  expect(document).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?><Response(\/>|>.*<\/Response>$)/s);
  expect(document).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\n\s+at |undefined|\[object/u);
}

const text = () => ({ MessageSid: freshMessageSid(), From: freshNumber(), To: number, Body: "Hello", NumMedia: "0" });
const turn = () => ({ ...call, CallSid: freshCallSid(), CallStatus: "in-progress", SpeechResult: "Hello", Digits: "" });
const report = () => ({
  MessageSid: freshMessageSid(),
  MessageStatus: "delivered",
  From: number,
  To: freshNumber(),
  ErrorCode: "30003",
});

describe.each([
  ["a text", "/api/twilio/incoming", text, ["MessageSid", "From", "To", "Body", "NumMedia", "OptOutType"]],
  ["a turn", "/api/twilio/gather?turn=1", turn, ["CallSid", "From", "To", "SpeechResult", "Digits", "Confidence"]],
])("%s from the carrier", (_what, path, good, fields) => {
  it.each(fields)("with anything at all as its %s is answered with TwiML", async (field) => {
    for (const value of odd) await expectTwiml(await post(path, Object.entries({ ...good(), [field]: value })));
    const { [field]: _, ...without } = good() as Record<string, string>;
    await expectTwiml(await post(path, Object.entries(without)));
    for (const value of ["x", "Hello"])
      await expectTwiml(await post(path, [...Object.entries(good()), [field, value], [field, value]]));
  });

  it("with a thousand fields, or none, is answered with TwiML", async () => {
    const many = Array.from({ length: 1000 }, (_, i): [string, string] => [`Field${i}`, "x"]);
    await expectTwiml(await post(path, [...Object.entries(good()), ...many]));
    await expectTwiml(await post(path, []));
  });
});

it.each(["MessageSid", "MessageStatus", "From", "To", "ErrorCode", "CallSid", "CallStatus", "CallDuration"])(
  "a report with anything at all as its %s is 204",
  async (field) => {
    for (const value of odd) {
      for (const query of ["", "?text=txt_x", `?text=${encodeURIComponent(value)}`, "?text=a&text=b"])
        expect((await post(`/api/twilio/status${query}`, Object.entries({ ...report(), [field]: value }))).status).toBe(
          204,
        );
      expect((await post("/api/twilio/status", Object.entries({ ...turn(), [field]: value }))).status).toBe(204);
    }
  },
);

it.each(["", "?turn=", "?turn=0", "?turn=-1", "?turn=1e9", "?turn=%00", "?turn=1&turn=2"])(
  "a turn numbered %j is TwiML",
  async (query) => expectTwiml(await post(`/api/twilio/gather${query}`, Object.entries(turn()))),
);

it("one turn asked for eight times at once is one turn", async () => {
  const live = { ...call, CallSid: freshCallSid(), CallStatus: "in-progress" };
  const said = { ...live, SpeechResult: "Is there parking?" };
  await post("/api/twilio/gather?turn=1", Object.entries(said));
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () => (await post("/api/twilio/gather?turn=1", Object.entries(said))).text()),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain("turn=2");
});

describe("a stranger's form", () => {
  it("without a length is not read to its end", async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 16_384;
        controller.enqueue(new TextEncoder().encode("a".repeat(16_384)));
        if (given > 32 * 1024 * 1024) controller.close();
      },
    });
    const request = new Request(`${origin}/api/twilio/incoming`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": "x" },
      body: endless,
    });
    expect((await exports.default.fetch(request)).status).toBe(403);
    expect(given).toBeLessThan(2 * 1024 * 1024);
  });
});

describe("consent", () => {
  it("in every form the carrier takes stops everything, and START lets it go on", async () => {
    const sender = new Sender(number);
    for (const stop of [
      "STOP",
      " stop\n",
      "\u00a0StOp\u00a0",
      "stopall",
      "Unsubscribe",
      "CANCEL",
      "end",
      "QUIT",
      "revoke",
      "optout",
    ]) {
      expect(await sender.text(stop), stop).toBeNull();
      expect(await sender.text("Is there parking?"), stop).toBeNull();
      for (const help of ["HELP", "info"]) expect(await sender.text(help)).toBeNull();
      expect(await sender.text("Is there parking?"), `${stop} HELP`).toBeNull();
      expect(await sender.text("YES")).toBeNull();
      expect(await sender.text("Is there parking?"), `${stop} YES`).toContain("Parking");
    }
  }, 30_000);

  it("of a number is that of one business: another it texts goes on answering", async () => {
    const other = await registerTenant(practice);
    const from = freshNumber();
    const [here, there] = [new Sender(number, from), new Sender(await numberOf(other), from)];
    await here.text("My name is Grace Bennett, is there parking?");
    expect(await here.text("STOP")).toBeNull();
    expect(await there.text("Is there parking?")).toContain("Parking");
    expect(await here.text("Is there parking?")).toBeNull();
    const seen = await (await as(other)("/api/texts?limit=100")).text();
    expect(seen).not.toContain("Grace");
    expect(await (await as(other)("/api/conversations")).text()).not.toContain("Grace");
  });

  it("given while an answer is being made is kept, and repeats of what came before get nothing", async () => {
    const sender = new Sender(number);
    const MessageSid = freshMessageSid();
    expect(await sender.text("Is there parking?", { MessageSid })).toContain("Parking");
    await sender.text("STOP");
    expect(await sender.text("Is there parking?", { MessageSid })).toBeNull();
    const answers = await Promise.all(
      ["Hello", "How can I pay?", "Is there parking?"].map((body) => sender.text(body)),
    );
    expect(answers).toEqual([null, null, null]);
  });
});

it("a text to two numbers of two businesses under one MessageSid is stored for each by its own", async () => {
  const other = await registerTenant(practice);
  const MessageSid = freshMessageSid();
  const first = await postForm("/api/twilio/incoming", { ...text(), MessageSid });
  expect(await replyIn(first)).not.toBeNull();
  const second = await postForm("/api/twilio/incoming", { ...text(), MessageSid, To: await numberOf(other) });
  expect(second.status).toBe(200);
  expect(await (await as(other)("/api/texts")).json()).toMatchObject({ items: [] });
});
