import { createExecutionContext, createMessageBatch } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createKvSnapshots } from "../../src/adapters/cloudflare/kv-snapshots.ts";
import { createCtx } from "../../src/deps.ts";
import worker from "../../src/index.ts";
import { runTool } from "../../src/services/receptionist/run-tool.ts";
import { booked, bookVia, customer, freeSlots, openShop } from "../bookings/desk.ts";
import { as } from "../harness/api.ts";
import { type Call, callTo, completed, freshCallSid, postForm, RelayPeer, ring } from "../harness/twilio.ts";
import { inColdIsolate } from "./cold-isolate.ts";
import { countedBindings } from "./counted-bindings.ts";
import { countStorage } from "./counted-storage.ts";
import committed from "./storage-operations.json";
import { type Counts, Tally } from "./tally.ts";

const tally = new Tally();
const bindings = { ...env };
let restore: () => void;

beforeAll(async () => {
  restore = await countStorage(tally, env.TENANT_HUB.get(env.TENANT_HUB.newUniqueId()));
  // Routes, objects and the queue's consumer share these bindings: whoever asks for storage is counted.
  Object.assign(env, countedBindings(tally, bindings));
});

afterAll(() => {
  restore();
  Object.assign(env, bindings);
});

/**
 * The committed count is a ratchet: it may only go down.
 * @param of the request as storage-operations.json names it
 */
function expectNoMore(of: keyof typeof committed, counts: Counts): void {
  const limits: Counts = committed[of];
  const names = [...new Set([...Object.keys(limits), ...Object.keys(counts)])];
  const differences = names.flatMap((name) => {
    const [was, is] = [limits[name] ?? 0, counts[name] ?? 0];
    if (is > was) return [`${name} grew from ${was} to ${is}`];
    return is < was ? [`${name} fell from ${was} to ${is}: lower it in storage-operations.json`] : [];
  });
  expect(differences, `"${of}" is now ${JSON.stringify(counts)}`).toEqual([]);
}

const owner = await openShop();
// On the largest plan none of these calls finds the lines busy.
await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();
const warmCall = await callTo(owner);
await answered(warmCall);
/** A call that nobody has placed yet, to a number this isolate knows. */
const nextCall = () => ({ ...warmCall, CallSid: freshCallSid() });

async function answered(call: Call): Promise<void> {
  expect(await (await ring(call)).text()).toContain("<ConversationRelay");
}

/** A call whose caller is on the line and has been answered once. */
async function openCall() {
  const call = nextCall();
  await answered(call);
  const peer = await RelayPeer.begin(call);
  await peer.say("Hello.");
  return { call, peer };
}

it("voice webhook, warm isolate", async () => {
  expectNoMore("voice webhook, warm isolate", await tally.during(() => answered(nextCall())));
});

it("voice webhook, cold isolate", async () => {
  const counts = await inColdIsolate(() => tally.during(() => answered(nextCall())));
  expectNoMore("voice webhook, cold isolate", counts);
});

it("voice webhook, cold isolate and empty KV", async () => {
  await createKvSnapshots(env.SNAPSHOTS).remove(warmCall.To);
  const counts = await inColdIsolate(() => tally.during(() => answered(nextCall())));
  expectNoMore("voice webhook, cold isolate and empty KV", counts);
});

it("voice webhook, retried", async () => {
  const call = nextCall();
  await answered(call);
  expectNoMore("voice webhook, retried", await tally.during(() => answered(call)));
});

it("relay socket and setup", async () => {
  const call = nextCall();
  await answered(call);
  expectNoMore("relay socket and setup", await tally.during(() => RelayPeer.begin(call)));
});

it("relay turn without a tool", async () => {
  const { peer } = await openCall();
  expectNoMore("relay turn without a tool", await tally.during(() => peer.say("What are your opening hours?")));
});

it("relay turn with a search", async () => {
  const { peer } = await openCall();
  const counts = await tally.during(() => peer.say("I'd like a haircut tomorrow."));
  expect(JSON.stringify(peer.frames)).toMatch(/\d (AM|PM)/);
  expectNoMore("relay turn with a search", counts);
});

it("call ends", async () => {
  const { call } = await openCall();
  expectNoMore("call ends", await tally.during(() => completed(call)));
});

it("post-call store", async () => {
  const { call } = await openCall();
  await completed(call);
  const message = { type: "call.ended" as const, tenantId: owner.tenantId, callSid: call.CallSid };
  const batch = createMessageBatch("post-call", [{ id: "1", timestamp: new Date(), attempts: 1, body: message }]);
  expectNoMore("post-call store", await tally.during(() => worker.queue(batch, env, createExecutionContext())));
  expect((await as(owner)(`/api/calls/call_${call.CallSid}`)).status).toBe(200);
});

it("overview", async () => {
  expectNoMore("overview", await tally.during(() => as(owner)("/api/dashboard/overview")));
});

it("calls list", async () => {
  expectNoMore("calls list", await tally.during(() => as(owner)("/api/calls")));
});

it("book", async () => {
  const [slot] = await freeSlots(owner, 3, 5);
  let status = 0;
  const counts = await tally.during(async () => {
    status = (await bookVia(owner, { ...customer, startsAt: slot?.startsAt })).status;
  });
  expect(status).toBe(201);
  expectNoMore("book", counts);
});

it("book, taken", async () => {
  const [slot] = await freeSlots(owner, 6, 8);
  await booked(owner, slot?.startsAt ?? "");
  let status = 0;
  const counts = await tally.during(async () => {
    status = (await bookVia(owner, { ...customer, startsAt: slot?.startsAt })).status;
  });
  expect(status).toBe(409);
  expectNoMore("book, taken", counts);
});

it("book by a conversation, send the text of it, and hear of that", async () => {
  const [slot] = await freeSlots(owner, 9, 11);
  const caller = { id: `call_${freshCallSid()}`, source: "voice" as const, callerPhone: "+13105550147" };
  const ctx = createCtx(env, {
    tenant: { id: owner.tenantId, shard: 0 },
    actor: { type: "agent", id: caller.id },
    requestId: "budget",
    defer: () => {},
    bookmark: "first-primary",
  });
  const wish = { serviceId: "svc_cut", startsAt: Date.parse(slot!.startsAt), customerName: "Maria", notes: null };
  const call = { tool: "book" as const, ...wish, customerPhone: caller.callerPhone, customerEmail: null };
  const booking = await tally.during(() => runTool(ctx, caller, { id: "t1", call }));
  expectNoMore("book by a conversation", booking);

  const textId = `txt_${caller.id}_t1`;
  const body = { type: "text.queued" as const, tenantId: owner.tenantId, shard: 0, textId };
  const batch = createMessageBatch("outbox", [{ id: "1", timestamp: new Date(), attempts: 1, body }]);
  expectNoMore("send a text", await tally.during(() => worker.queue(batch, env, createExecutionContext())));

  const report = {
    MessageSid: `kept_${textId}`,
    MessageStatus: "delivered",
    From: warmCall.To,
    To: call.customerPhone,
  };
  const heard = await tally.during(() => postForm(`/api/twilio/status?text=${textId}`, report));
  expectNoMore("status of a text", heard);
  const row = env.DB.prepare("SELECT status FROM texts WHERE id = ?").bind(textId);
  expect(await row.first("status")).toBe("delivered");
});
