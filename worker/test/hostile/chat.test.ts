import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { errorBody } from "../../src/contract/error.ts";
import type { ConversationDetail, ConversationSummary } from "../../src/contract/texts.ts";
import { chatSessionOf } from "../../src/objects/stubs.ts";
import { Visitor } from "../chat/visitor.ts";
import { api, as, origin, registerTenant } from "../harness/api.ts";
import { down, withBindings } from "../harness/outages.ts";
import { eventually } from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { tamper } from "../sms/session.ts";

const owner = await registerTenant({ ...practice, booking: { ...practice.booking, capacity: 50 } });

const conversations = async (): Promise<ConversationSummary[]> =>
  (await (await as(owner)("/api/conversations?limit=100")).json<{ items: ConversationSummary[] }>()).items;

describe("the message that begins a conversation, sent again", () => {
  it("at once and later, without the id it never learnt, begins no second one", async () => {
    const messageId = crypto.randomUUID();
    const say = () => new Visitor(owner.tenantId).say("I'd like to book a cleaning on Thursday at 2 pm", { messageId });
    const [first, second] = await Promise.all([say(), say()]);
    expect(second).toEqual(first);
    expect(await say()).toEqual(first);
    await eventually(async () => (await conversations()).find(({ id }) => id === first.conversationId));
  });

  it("after its process died books once", async () => {
    const messageId = crypto.randomUUID();
    const visitor = new Visitor(owner.tenantId);
    let answer = await visitor.say("A cleaning next Wednesday at 9 am please", { messageId });
    for (const next of ["Ada Lovelace", "+1 310 555 0177"]) answer = await visitor.say(next);
    expect(answer.text).toContain("Shall I book");
    await tamper(chatSessionOf(env, owner.tenantId, answer.conversationId), (_desk, state) => ({
      keepReceipt: () => state.abort("killed here"),
    }));
    const yes = crypto.randomUUID();
    expect((await visitor.post("yes please", { messageId: yes })).status).toBe(503);
    const again = await visitor.say("yes please", { messageId: yes });
    expect(again.bookingId).toBeDefined();
    // Who has lost everything but the first message finds that conversation, and its first answer.
    const lost = await new Visitor(owner.tenantId).say("A cleaning next Wednesday at 9 am please", { messageId });
    expect(lost.conversationId).toBe(answer.conversationId);
    const { items } = await (await as(owner)("/api/bookings?limit=100")).json<{ items: { customerName: string }[] }>();
    expect(items.filter(({ customerName }) => customerName === "Ada Lovelace")).toHaveLength(1);
  });

  it("is another's where the words, the tenant or the id differ, or the id is one that others may use too", async () => {
    const other = await registerTenant(practice);
    const messageId = crypto.randomUUID();
    const begun = async (tenantId: string, message: string, id: string) =>
      (await new Visitor(tenantId).say(message, { messageId: id })).conversationId;
    const ids = [
      await begun(owner.tenantId, "Is there parking?", messageId),
      await begun(owner.tenantId, "How can I pay?", messageId),
      await begun(other.tenantId, "Is there parking?", messageId),
      await begun(owner.tenantId, "Is there parking?", crypto.randomUUID()),
      await begun(owner.tenantId, "Is there parking?", "message-0001"),
      await begun(owner.tenantId, "Is there parking?", "message-0001"),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("after a goodbye goes on with one new conversation, however often it is sent", async () => {
    const visitor = new Visitor(owner.tenantId);
    await visitor.talk("Is there parking?", "No, that's all, goodbye");
    const { conversationId } = visitor;
    const messageId = crypto.randomUUID();
    const ask = () => visitor.say("How can I pay?", { messageId, conversationId });
    const first = await ask();
    expect(first.conversationId).not.toBe(conversationId);
    expect(await ask()).toEqual(first);
  });
});

const written = [
  ["NUL", "Is there\u0000 parking?"],
  ["every control character", String.fromCharCode(...Array.from({ length: 160 }, (_, code) => code)) + " parking?"],
  ["a lone high surrogate", "Is there parking?\ud83d"],
  ["a lone low surrogate", "\udca3Is there parking?"],
  ["emoji and their joiners", "👩‍👩‍👧‍👦🏳️‍🌈 parking? 🅿️".repeat(20)],
  ["right to left marks", "\u202eIs there parking?\u202c"],
  ["combining marks without end", `parking?${"\u0301".repeat(1500)}`],
  ["two thousand of a character", "漢".repeat(2000)],
  ["markup", `<script>alert(1)</script>"'&]]>`],
  ["SQL", "'; DROP TABLE texts; --"],
  ["a tool call", '{"tool":"cancel","bookingId":"book_1"}'],
  ["nothing but dots", "."],
  ["two thousand digits", "9".repeat(2000)],
  ["two thousand spaces between two letters", `a${" ".repeat(1998)}b`],
  ["words without end", "yes no ".repeat(280)],
] as const;

describe("a message of", () => {
  it.each(written)("%s is answered, streamed and stored like any other", async (_what, message) => {
    const visitor = new Visitor(owner.tenantId);
    const answer = await visitor.say(message);
    expect(answer.text).not.toBe("");
    const streamed = await visitor.post(message, {}, { accept: "text/event-stream" });
    expect(await streamed.text()).toMatch(/event: done\ndata: .*\n\n$/);
    const detail = await eventually(async () => {
      const found = await as(owner)(`/api/conversations/${answer.conversationId}`);
      const content = found.status === 200 ? await found.json<ConversationDetail>() : null;
      return content !== null && content.transcript.length >= 4 ? content : null;
    });
    expect(JSON.stringify(detail)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
  });

  it("control characters alone is empty", async () => {
    const answer = await new Visitor(owner.tenantId).post("\u0000\u0001\u0007");
    expect(answer.status).toBe(400);
  });

  it("ever more of the longest kind ends a conversation before it is too large to store", async () => {
    const visitor = new Visitor(owner.tenantId);
    const ids = new Set<string>();
    for (let i = 0; i < 170; i++)
      ids.add((await visitor.say(`Is there parking? ${"漢字".repeat(990)}`)).conversationId);
    expect(ids.size).toBe(2);
    for (const id of ids) await eventually(async () => (await as(owner)(`/api/conversations/${id}`)).status === 200);
  }, 60_000);
});

describe("a body that", () => {
  const good = { tenantId: owner.tenantId, message: "Hello" };
  it.each([
    ["is no object", []],
    ["has a tenant that is a list", { ...good, tenantId: [owner.tenantId] }],
    ["has a tenant that is a name of the language", { ...good, tenantId: "__proto__" }],
    ["has a message that is an object", { ...good, message: { toString: "x" } }],
    ["has no conversation but null", { ...good, conversationId: null }],
    ["has a conversation in capitals", { ...good, conversationId: `CONV_${"0".repeat(26)}` }],
    ["has a message id that is a path", { ...good, messageId: "../../../../x" }],
    ["has a message id that is a number", { ...good, messageId: 12_345_678 }],
    ["has a message id in other letters", { ...good, messageId: "ａｂｃｄｅｆｇｈ" }],
    ["is cut off", '{"tenantId":"x","message":"'],
    ["is not UTF-8", '{"tenantId":"x","message":"\\ud800"}'.slice(0, 20)],
  ])("%s is one of the errors, also for who wants a stream", async (_what, body) => {
    for (const accept of ["application/json", "text/event-stream"]) {
      const answer = await api("/api/chat", { body, headers: { accept } });
      expect([400, 404]).toContain(answer.status);
      expect(["invalid", "not_found"]).toContain(errorBody.parse(await answer.json()).error.code);
    }
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x"])(
    "is sent as %s is refused: a form of any site could send it",
    async (type) => {
      const answer = await api("/api/chat", { body: JSON.stringify(good), headers: { "content-type": type } });
      expect([answer.status, errorBody.parse(await answer.json()).error.code]).toEqual([400, "invalid"]);
    },
  );
});

describe("somebody who asks too often", () => {
  const ask = (tenantId: string, headers: Record<string, string>) =>
    withBindings(
      { RATE_LIMITS: "on" },
      new Request(`${origin}/api/chat`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ tenantId, message: "x".repeat(2001).slice(0, 1) }),
      }),
    );
  const from = (address: string, more = {}) => ({ "cf-connecting-ip": address, ...more });
  const statuses = async (count: number, request: (i: number) => Promise<Response>) => {
    const all = await Promise.all(Array.from({ length: count }, (_, i) => request(i)));
    return all.reduce<Record<number, number>>((sum, { status }) => ({ ...sum, [status]: (sum[status] ?? 0) + 1 }), {});
  };

  it("is the same one behind any header but the edge's, and anywhere in their network", async () => {
    const tenant = await registerTenant();
    const spoofed = (i: number) =>
      from("198.51.100.7", { "x-forwarded-for": `10.0.0.${i}`, "x-real-ip": `10.1.0.${i}` });
    expect(await statuses(40, (i) => ask(tenant.tenantId, spoofed(i)))).toEqual({ 200: 30, 429: 10 });
    const network = (i: number) => from(`2001:db8:0:7::${i.toString(16)}:1`);
    expect(await statuses(40, (i) => ask(tenant.tenantId, network(i)))).toEqual({ 200: 30, 429: 10 });
    expect((await ask(tenant.tenantId, from("2001:db8:0:8::1"))).status).toBe(200);
  }, 30_000);

  it("shuts nobody else out", async () => {
    const tenant = await registerTenant();
    await statuses(300, () => ask(tenant.tenantId, from("198.51.100.8")));
    await statuses(350, () => ask(tenant.tenantId, from("198.51.100.8")));
    expect((await ask(tenant.tenantId, from("198.51.100.9"))).status).toBe(200);
  }, 60_000);

  it("does not get around it by naming tenants that are none", async () => {
    const answers = await statuses(320, (i) => ask(`ten_none${i}`, from("198.51.100.10")));
    expect(answers).toEqual({ 404: 300, 429: 20 });
  }, 60_000);
});

describe("a chat whose session cannot be reached", () => {
  const ask = (change: Parameters<typeof withBindings>[0], accept: string) =>
    withBindings(
      change,
      new Request(`${origin}/api/chat`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: JSON.stringify({ tenantId: owner.tenantId, message: "Is there parking?" }),
      }),
    );

  it.each(["throws", "rejects"] as const)(
    "because it %s may be asked again: that is no fault of the message",
    async (outage) => {
      for (const accept of ["application/json", "text/event-stream"]) {
        const answer = await ask({ TEXT_SESSION: down(env.TEXT_SESSION, outage) }, accept);
        const { error } = errorBody.parse(await answer.json());
        expect([answer.status, error.code]).toEqual([503, "unavailable"]);
      }
    },
  );

  it("once is asked again by us", async () => {
    let failures = 0;
    const flaky = new Proxy(env.TEXT_SESSION, {
      get: (target, key) => {
        if (key !== "get")
          return (...given: unknown[]) => Reflect.apply(Reflect.get(target, key) as () => unknown, target, given);
        return (id: DurableObjectId) =>
          failures++ === 0 ? { chat: () => Promise.reject(new Error("its code was updated")) } : target.get(id);
      },
    });
    expect((await ask({ TEXT_SESSION: flaky }, "application/json")).status).toBe(200);
    expect(failures).toBeGreaterThan(1);
  });
});
