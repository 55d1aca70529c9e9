import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { developmentAuthToken } from "../../src/config.ts";
import { errorBody } from "../../src/contract/error.ts";
import { chatSessionOf } from "../../src/objects/stubs.ts";
import { Visitor } from "../chat/visitor.ts";
import { api, origin, registerTenant } from "../harness/api.ts";
import { down, withBindings } from "../harness/outages.ts";
import { freshNumber } from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { freshMessageSid, numberOf } from "../sms/sender.ts";
import { tamper } from "../sms/session.ts";

const owner = await registerTenant({ ...practice, booking: { ...practice.booking, capacity: 50 } });
const number = await numberOf(owner);

afterEach(() => {
  vi.restoreAllMocks();
});

/** Everything the Worker logs from here on. */
function listening(): string[] {
  const lines: string[] = [];
  for (const level of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation((...line: unknown[]) => void lines.push(line.join(" ")));
  return lines;
}

const json = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

describe("while the database fails, the log", () => {
  const secret = "xyzzy-9f81c2";

  it.each([
    [
      "a session's token",
      () => new Request(`${origin}/api/auth/me`, { headers: { authorization: `Bearer ${secret}` } }),
    ],
    ["a key", () => new Request(`${origin}/api/auth/me`, { headers: { authorization: `Bearer amu_${secret}` } })],
    ["a password or an address", () => json("/api/auth/login", { email: `${secret}@example.com`, password: secret })],
    ["a visitor's words", () => json("/api/chat", { tenantId: owner.tenantId, message: secret })],
    [
      "a text",
      () => {
        const form = { MessageSid: freshMessageSid(), From: freshNumber(), To: number, Body: secret };
        const url = `${origin}/api/twilio/incoming`;
        const signature = getExpectedTwilioSignature(developmentAuthToken, url, form);
        const headers = {
          "x-twilio-signature": signature,
          "content-type": "application/x-www-form-urlencoded",
        };
        return new Request(url, { method: "POST", headers, body: new URLSearchParams(form).toString() });
      },
    ],
  ])("holds no %s", async (_what, request) => {
    const lines = listening();
    const answer = await withBindings({ DB: down(env.DB, "rejects") }, request());
    expect(lines.join("\n")).toMatch(/"level":"error"/);
    expect(lines.join("\n")).not.toContain(secret);
    expect(await answer.text()).not.toContain(secret);
  });
});

it("nothing said in a conversation is logged, whatever becomes of it", async () => {
  const lines = listening();
  const visitor = new Visitor(owner.tenantId);
  let answer = await visitor.say("A cleaning next Wednesday at 9 am please, says Zebulon Quixley");
  for (const next of ["Zebulon Quixley", "+1 310 555 0188"]) answer = await visitor.say(next);
  await tamper(chatSessionOf(env, owner.tenantId, answer.conversationId), () => ({
    keepReceipt: () => {
      throw new Error("broken");
    },
  }));
  await visitor.say("yes please");
  expect(lines.join("\n")).toContain("tool failed");
  expect(lines.join("\n")).not.toMatch(/Zebulon|Quixley|5550188|yes please/);
});

it("a stream whose process dies in the middle ends with an error event, and a repeat with the answer", async () => {
  const visitor = new Visitor(owner.tenantId);
  let answer = await visitor.say("A cleaning next Thursday at 9 am please");
  for (const next of ["Ann Lee", "+1 310 555 0189"]) answer = await visitor.say(next);
  expect(answer.text).toContain("Shall I book");
  await tamper(chatSessionOf(env, owner.tenantId, answer.conversationId), (_desk, state) => ({
    keepReceipt: () => state.abort("killed here"),
  }));
  const messageId = crypto.randomUUID();
  const accept = { accept: "text/event-stream" };
  const broken = await visitor.post("yes please", { messageId }, accept);
  expect([broken.status, broken.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
  const events = (await broken.text()).split("\n\n").filter((event) => event.startsWith("event:"));
  expect(events.at(-1)).toMatch(/^event: error\ndata: /);
  const { error } = errorBody.parse(JSON.parse(events.at(-1)!.replace(/^event: error\ndata: /, "")));
  expect(error.code).toBe("unavailable");
  const again = await (await visitor.post("yes please", { messageId }, accept)).text();
  expect(again).toMatch(/event: done\ndata: .*"bookingId"/);
});

describe("an account's door", () => {
  const odd = [null, 7, true, [], {}, "", "\u0000", "\ud800", "x".repeat(100_000), "a@b.c\u0000", { $ne: null }];

  it.each(["login", "register"])(
    "%s is never opened, and never breaks, by fields of the wrong kind",
    async (door) => {
      const good = { email: owner.email, password: "wrong horse", tenantName: "X" };
      for (const field of ["email", "password", "tenantName"]) {
        for (const value of odd) {
          const answer = await api(`/api/auth/${door}`, { body: { ...good, [field]: value } });
          const { error } = errorBody.parse(await answer.json());
          expect(["invalid", "unauthenticated", "conflict"], `${field} ${JSON.stringify(value)}`).toContain(error.code);
          expect(answer.headers.get("set-cookie")).toBeNull();
        }
      }
    },
    60_000,
  );

  it("gives a new session every time, whatever session came along", async () => {
    const body = { email: owner.email, password: "correct horse" };
    const first = await api("/api/auth/login", { body });
    const cookie = first.headers.get("set-cookie")!.split(";")[0]!;
    const { token } = await first.json<{ token: string }>();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    const second = await api("/api/auth/login", { body, headers: { cookie, authorization: `Bearer ${token}` } });
    const fresh = await second.json<{ token: string }>();
    expect(fresh.token).not.toBe(token);
    const forged = cookie.replace(/=.*/, `=${fresh.token}.${"A".repeat(43)}=`);
    expect((await api("/api/auth/me", { headers: { cookie: forged } })).status).toBe(401);
    expect((await api("/api/auth/me", { headers: { cookie: cookie.replace(token, fresh.token) } })).status).toBe(401);
  });
});
