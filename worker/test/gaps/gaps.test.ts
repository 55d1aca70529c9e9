import { describe, expect, it } from "vitest";
import type { AgentConfigView } from "../../src/contract/agent-config.ts";
import type { KnowledgeGap } from "../../src/contract/gaps.ts";
import type { TextMessage } from "../../src/contract/texts.ts";
import { noteGaps } from "../../src/services/gaps/note.ts";
import { tellNextGap } from "../../src/services/gaps/tell-next.ts";
import { Visitor } from "../chat/visitor.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { callTo, completed, eventually, freshNumber, RelayPeer, ring } from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { Sender } from "../sms/sender.ts";
import { Carrier, officeCtx } from "../texts/office.ts";

const noon = Date.parse("2026-11-27T17:00:00Z");
const night = Date.parse("2026-11-27T08:00:00Z");

async function business(change: Record<string, unknown> = {}) {
  const member = await registerTenant({ ...practice, ...change });
  const { To } = await callTo(member);
  return { member, number: To };
}

const gapsOf = async (member: Member, query = "") =>
  (await (await as(member)(`/api/gaps${query}`)).json<{ items: KnowledgeGap[] }>()).items;
const configOf = async (member: Member) => (await as(member)("/api/config")).json<AgentConfigView>();
/** By night, when nobody is texted about it. */
const note = (member: Member, sourceId: string, ...questions: string[]) =>
  noteGaps(officeCtx(member, new Carrier(), night), { sourceId, questions, at: Date.now() });
const answer = (member: Member, id: string, text: string) =>
  as(member)(`/api/gaps/${id}/answer`, { body: { answer: text } });

describe("a question nothing answers", () => {
  it("is kept with the call it came up in, and with the chat that asks the same", async () => {
    const { member } = await business();
    const call = await callTo(member);
    await ring(call);
    const peer = await RelayPeer.begin(call);
    await peer.say("do you sell gift cards");
    await completed(call, 60);
    const visitor = new Visitor(member.tenantId);
    await visitor.say("Hi, can I buy a gift card at your place?");
    const gap = await eventually(async () => {
      const [first, ...others] = await gapsOf(member);
      return first?.asked === 2 && others.length === 0 ? first : null;
    });
    expect(gap).toMatchObject({ status: "open", answer: null });
    expect(gap.question).toMatch(/gift card/);
    expect(gap.wordings).toHaveLength(1);
    expect(gap.seenIn.toSorted((a, b) => a.localeCompare(b))).toEqual([`call_${call.CallSid}`, visitor.conversationId]);
  });

  it("is counted once a conversation, however often its message comes and whoever is first", async () => {
    const { member } = await business();
    await Promise.all([1, 2, 3].map(() => note(member, "call_a", "do you sell gift cards")));
    await Promise.all(["call_b", "call_c"].map((call) => note(member, call, "do you sell gift cards")));
    await note(member, "call_d", "do you sell gift cards", "does a root canal hurt", "um");
    expect((await gapsOf(member)).map(({ question, asked }) => [question, asked])).toEqual(
      expect.arrayContaining([
        ["do you sell gift cards", 4],
        ["does a root canal hurt", 1],
      ]),
    );
  });
});

describe("an owner's answer", () => {
  it("passes the gate and answers the next caller", async () => {
    const { member } = await business();
    await note(member, "call_a", "do you sell gift cards");
    const [gap] = await gapsOf(member);
    const answered = await answer(member, gap!.id, "Yes, at the front desk, from $25.");
    expect(answered.status).toBe(200);
    expect(await answered.json()).toMatchObject({ status: "answered", answer: "Yes, at the front desk, from $25." });
    const config = await configOf(member);
    expect(config.version).toBe(config.publishedVersion);
    expect(config.knowledge).toContainEqual(
      expect.objectContaining({ question: "do you sell gift cards", source: "gap" }),
    );
    expect((await new Visitor(member.tenantId).say("Do you sell gift cards?")).text).toContain("front desk");
  });

  it("given again replaces the first, and leaves one fact", async () => {
    const { member } = await business();
    await note(member, "call_a", "do you sell gift cards");
    const [gap] = await gapsOf(member);
    await answer(member, gap!.id, "No.");
    await answer(member, gap!.id, "Yes, since December.");
    const { knowledge } = await configOf(member);
    expect(knowledge.filter(({ source }) => source === "gap").map((fact) => fact.answer)).toEqual([
      "Yes, since December.",
    ]);
  });

  it("does not publish what else the owner has drafted, and is in that draft too", async () => {
    const { member } = await business();
    await as(member)("/api/config?draft=1", { method: "PUT", body: { greeting: "Drafted greeting." } });
    await note(member, "call_a", "do you sell gift cards");
    const [gap] = await gapsOf(member);
    await answer(member, gap!.id, "Yes, at the desk.");
    const newest = await configOf(member);
    expect(newest.greeting).toBe("Drafted greeting.");
    expect(newest.knowledge.some(({ source }) => source === "gap")).toBe(true);
    expect(newest.publishedVersion).toBe(newest.version - 1);
    const published = await (
      await as(member)(`/api/config/versions/${newest.publishedVersion}`)
    ).json<AgentConfigView>();
    expect(published.greeting).toBe(practice.greeting);
    expect(published.knowledge.some(({ source }) => source === "gap")).toBe(true);
    expect((await gapsOf(member))[0]?.status).toBe("answered");
  });

  it("that makes the receptionist fail a call it must not fail waits in the draft until it does not", async () => {
    const { member } = await business();
    const visitor = new Visitor(member.tenantId);
    await visitor.say("Do you sell gift cards?");
    const gap = await eventually(async () => (await gapsOf(member))[0] ?? null);
    const made = await as(member)("/api/gate/scenarios", {
      body: {
        sourceId: visitor.conversationId,
        mustPass: true,
        expectation: { outcome: "nothing-booked", mustNotSay: ["front desk"], mustSay: [] },
      },
    });
    expect(made.status).toBe(201);
    const held = await answer(member, gap.id, "Yes, at the front desk.");
    expect(await held.json()).toMatchObject({ status: "drafted", answer: "Yes, at the front desk." });
    expect((await new Visitor(member.tenantId).say("Do you sell gift cards?")).text).not.toContain("front desk");
    const { id } = await made.json<{ id: string }>();
    expect((await as(member)(`/api/gate/scenarios/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await as(member)("/api/config/publish", { body: {} })).status).toBe(200);
    expect((await gapsOf(member))[0]?.status).toBe("answered");
    expect((await new Visitor(member.tenantId).say("Do you sell gift cards?")).text).toContain("front desk");
  });

  it("opens the question again where it did not reach who asked after it", async () => {
    const { member } = await business();
    await note(member, "call_a", "do you sell gift cards");
    const [gap] = await gapsOf(member);
    await answer(member, gap!.id, "Yes.");
    await note(member, "call_b", "do you sell gift cards");
    expect((await gapsOf(member, "?status=open")).map(({ id }) => id)).toEqual([gap!.id]);
  });

  it("is refused where it is nothing, too long, or to nobody's question", async () => {
    const { member } = await business();
    await note(member, "call_a", "do you sell gift cards");
    const [gap] = await gapsOf(member);
    expect((await answer(member, gap!.id, "   ")).status).toBe(400);
    expect((await answer(member, gap!.id, "x".repeat(2001))).status).toBe(400);
    expect((await answer(member, "gap_nobody", "Yes.")).status).toBe(404);
    expect((await gapsOf(member))[0]?.status).toBe("open");
  });

  it("dismissed is never brought up again, only counted", async () => {
    const { member } = await business();
    await note(member, "call_a", "is the doctor married");
    const [gap] = await gapsOf(member);
    const dismissed = await as(member)(`/api/gaps/${gap!.id}/dismiss`, { method: "POST" });
    expect(await dismissed.json()).toMatchObject({ status: "dismissed" });
    await note(member, "call_b", "is the doctor married");
    expect((await gapsOf(member))[0]).toMatchObject({ status: "dismissed", asked: 2 });
  });
});

describe("by text", () => {
  const told = async (member: Member) =>
    (await (await as(member)("/api/texts?direction=out")).json<{ items: TextMessage[] }>()).items.filter(
      ({ purpose }) => purpose === "gap",
    );

  async function texting() {
    const owner = freshNumber();
    const { member, number } = await business({ notifications: { smsTo: owner, emailTo: null } });
    return {
      member,
      phone: new Sender(number, owner),
      tell: (at = noon) => tellNextGap(officeCtx(member, new Carrier(), at)),
    };
  }

  it("the owner is asked one question at a time, by day, and their reply answers it", async () => {
    const { member, phone, tell } = await texting();
    const quiet = officeCtx(member, new Carrier(), night);
    await noteGaps(quiet, { sourceId: "call_a", questions: ["do you sell gift cards"], at: night });
    await noteGaps(quiet, { sourceId: "call_b", questions: ["does a root canal hurt"], at: night + 1 });
    await tell(night);
    expect(await told(member)).toEqual([]);
    await Promise.all([tell(noon), tell(noon)].map((work) => work.catch(() => {})));
    await tell(noon);
    const [first, ...more] = await told(member);
    expect(more).toEqual([]);
    expect(first?.body).toContain("gift cards");

    const reply = await phone.text("Yes, at the front desk.");
    expect(reply).toMatch(/from now on/);
    expect((await configOf(member)).knowledge).toContainEqual(
      expect.objectContaining({ question: "do you sell gift cards", answer: "Yes, at the front desk." }),
    );
  });

  it("delivered twice it answers one question, though the next is asked meanwhile", async () => {
    const { member, phone, tell } = await texting();
    await note(member, "call_a", "do you sell gift cards");
    await note(member, "call_b", "does a root canal hurt");
    await tell();
    const sid = `SM${crypto.randomUUID().replaceAll("-", "")}`;
    const same = { MessageSid: sid, SmsSid: sid };
    const first = await phone.text("Yes, at the front desk.", same);
    await tell();
    expect(await phone.text("Yes, at the front desk.", same)).toBe(first);
    const facts = (await configOf(member)).knowledge.filter(({ source }) => source === "gap");
    expect(facts.map((fact) => fact.answer)).toEqual(["Yes, at the front desk."]);
  });

  it("SKIP leaves it, a question is a conversation, and nobody else's text answers", async () => {
    const { member, phone, tell } = await texting();
    await note(member, "call_a", "is the doctor married");
    await tell();
    expect(await new Sender(phone.to).text("Yes he is")).not.toMatch(/from now on/);
    expect(await phone.text("Is there parking?")).toContain("behind the building");
    expect((await gapsOf(member))[0]?.status).toBe("open");
    expect(await phone.text("Skip")).toMatch(/leave that one/);
    expect((await gapsOf(member))[0]?.status).toBe("dismissed");
  });
});
