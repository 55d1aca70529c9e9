import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ConversationDetail, ConversationSummary, TextMessage } from "../../src/contract/texts.ts";
import { type ConversationState, storeConversation } from "../../src/services/conversations/store.ts";
import { takeMessage } from "../../src/services/messages/take.ts";
import { sendCode } from "../../src/services/phone-codes/send.ts";
import { listTexts } from "../../src/services/texts/list.ts";
import { queueText } from "../../src/services/texts/queue.ts";
import { receiveText } from "../../src/services/texts/receive.ts";
import { as } from "../harness/api.ts";
import { freshNumber } from "../harness/twilio.ts";
import { auditOf, Carrier, freshId, officeCtx, textingShop } from "./office.ts";
import { chat } from "./tools.ts";

let owner: Awaited<ReturnType<typeof textingShop>>;
let to: string;

beforeAll(async () => {
  owner = await textingShop();
});

beforeEach(() => {
  to = freshNumber();
});

const at = (now = Date.now()) => officeCtx(owner, new Carrier(), now, { type: "queue", id: null });

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

const read = async <T>(path: string): Promise<T> => {
  const answer = await as(owner)(path);
  expect(answer.status).toBe(200);
  return answer.json<T>();
};

describe("the list of texts", () => {
  it("runs from the newest, page by page, and by direction and status", async () => {
    owner = await textingShop();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const draft = { id: freshId("txt"), to, body: `Text ${i}`, purpose: "details" as const, conversationId: null };
      if (i % 2 === 0) ids.unshift((await queueText(at(1_000_000 + i), draft)).textId);
      else {
        const text = { sid: freshId("SM"), from: to, to: owner.number, body: "Hi" };
        ids.unshift((await receiveText(at(1_000_000 + i), text)).textId);
      }
    }
    const seen: TextMessage[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: Page<TextMessage> = await read(`/api/texts?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen.map(({ id }) => id)).toEqual(ids);
    expect(seen[0]).toEqual({
      id: ids[0],
      direction: "out",
      from: owner.number,
      to,
      body: "Text 4",
      status: "queued",
      failure: null,
      purpose: "details",
      conversationId: null,
      contactId: null,
      bookingId: null,
      createdAt: new Date(1_000_004).toISOString(),
      updatedAt: new Date(1_000_004).toISOString(),
    });
    const inbound = await read<Page<TextMessage>>("/api/texts?direction=in");
    expect(inbound.items.map(({ status }) => status)).toEqual(["received", "received"]);
    expect((await read<Page<TextMessage>>("/api/texts?status=queued")).items).toHaveLength(3);
    expect((await read<Page<TextMessage>>("/api/texts?status=delivered")).items).toEqual([]);
    expect((await as(owner)("/api/texts?status=lost")).status).toBe(400);
  });

  it("shows no code where texts really leave, not even before they have", async () => {
    await sendCode(at(), chat(), { phone: to, textId: freshId("txt") });
    const bodyOf = async (carrier: { real: boolean }) => {
      const ctx = at();
      const texting = Object.assign(new Carrier(), carrier);
      const { items } = await listTexts({ ...ctx, deps: { ...ctx.deps, texting } }, { limit: 10 });
      return items.find((text) => text.to === to)!.body;
    };
    expect(await bodyOf({ real: true })).not.toMatch(/\d{6}/);
    expect(await bodyOf({ real: false })).toMatch(/\d{6}/);
  });
});

describe("a written conversation", () => {
  const state = (change: Partial<ConversationState> = {}): ConversationState => ({
    id: freshId("conv"),
    channel: "sms",
    phone: to,
    name: "Maria Lopez",
    outcome: null,
    summary: null,
    bookingIds: [],
    turns: [{ at: new Date(0).toISOString(), role: "caller", text: "Hello" }],
    revision: 1,
    startedAt: Date.now(),
    lastAt: Date.now(),
    ...change,
  });
  const detail = (id: string) => read<ConversationDetail>(`/api/conversations/${id}`);

  it("is one row that goes on, with its contact, listed by what was said last", async () => {
    const first = state();
    expect(await storeConversation(at(), first)).toBe(true);
    const other = state({ lastAt: Date.now() + 5 });
    await storeConversation(at(), other);
    const turns = [...first.turns, { at: new Date(1).toISOString(), role: "agent" as const, text: "Hi!" }];
    const later = {
      ...first,
      turns,
      revision: 2,
      outcome: "booked" as const,
      bookingIds: ["book_1"],
      lastAt: Date.now() + 9,
    };
    expect(await storeConversation(at(), later)).toBe(true);
    const { transcript, transcriptRemoved, ...summary } = await detail(first.id);
    expect([transcript, transcriptRemoved]).toEqual([turns, false]);
    expect(summary).toMatchObject({ channel: "sms", phone: to, outcome: "booked", bookingIds: ["book_1"] });
    const { items } = await read<Page<ConversationSummary>>("/api/conversations?limit=2");
    expect(items).toEqual([summary, expect.objectContaining({ id: other.id })]);
    expect(JSON.stringify(items)).not.toContain("Hello");
    const contacts = await read<Page<{ id: string; phone: string; name: string }>>("/api/contacts");
    expect(contacts.items).toContainEqual(
      expect.objectContaining({ id: summary.contactId, phone: to, name: "Maria Lopez" }),
    );
  });

  it("an older state never takes a newer one's place, in whatever order they come", async () => {
    const id = freshId("conv");
    const states = [3, 1, 5, 2, 4, 5].map((revision) => state({ id, revision, summary: `state ${revision}` }));
    await Promise.all(states.map((each) => storeConversation(at(), each)));
    expect(await storeConversation(at(), state({ id, revision: 5, summary: "again" }))).toBe(false);
    expect((await detail(id)).summary).toBe("state 5");
  });

  it("is written down once in the audit log, and not at all where that fails", async () => {
    const before = await auditOf(owner, "conversation.stored");
    const first = state();
    await storeConversation(at(), first);
    await storeConversation(at(), { ...first, revision: 2 });
    expect(await auditOf(owner, "conversation.stored")).toBe(before + 1);
    await env.DB.exec("CREATE TRIGGER no_audit BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'broken'); END");
    const lost = state();
    try {
      await expect(storeConversation(at(), lost)).rejects.toThrow();
    } finally {
      await env.DB.exec("DROP TRIGGER no_audit");
    }
    expect((await as(owner)(`/api/conversations/${lost.id}`)).status).toBe(404);
  });

  it("of another tenant is never overwritten under its id", async () => {
    const mine = state();
    await storeConversation(at(), mine);
    const other = await textingShop();
    const theirs = officeCtx(other, new Carrier(), Date.now(), { type: "queue", id: null });
    expect(await storeConversation(theirs, { ...mine, revision: 99, summary: "mine now" })).toBe(false);
    expect((await detail(mine.id)).summary).toBeNull();
  });
});

describe("a message that is dealt with", () => {
  const open = async () => {
    const { totals } = await read<{ totals: { messagesOpen: number } }>("/api/dashboard/overview");
    return totals.messagesOpen;
  };
  const taken = () =>
    takeMessage(at(), { id: freshId("msg"), callId: null, body: "Call me", fromName: null, fromPhone: to });
  const done = (id: string, member: { tenantId: string; token: string; userId: string } = owner) =>
    as(member)(`/api/messages/${id}/done`, { method: "POST" });

  it("is done once, however often it is said, and counts as open no more", async () => {
    const before = await open();
    const { id } = await taken();
    expect(await open()).toBe(before + 1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => done(id)));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ id, status: "done", body: "Call me" });
    }
    expect(await open()).toBe(before);
    const { items } = await read<Page<{ id: string; status: string }>>("/api/messages");
    expect(items.find((message) => message.id === id)!.status).toBe("done");
    const entry = env.DB.prepare("SELECT COUNT(*) AS n FROM audit_log WHERE action = 'message.done' AND target = ?");
    expect(await entry.bind(id).first("n")).toBe(1);
  });

  it("is nobody else's to do", async () => {
    const { id } = await taken();
    expect((await done(id, await textingShop())).status).toBe(404);
    expect((await done("msg_none")).status).toBe(404);
    const { items } = await read<Page<{ id: string; status: string }>>("/api/messages");
    expect(items.find((message) => message.id === id)!.status).toBe("open");
  });
});
