import { env } from "cloudflare:workers";
import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { LiveEvent } from "../../src/contract/live.ts";
import { callSessionOf, hubOf } from "../../src/objects/stubs.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { type Call, callTo, completed, freshCallSid, RelayPeer, ring } from "../harness/twilio.ts";
import { Board } from "./board.ts";

const tenants = await Promise.all(Array.from({ length: 10 }, () => registerTenant({ greeting: "Acme, hello." })));
/** A tenant that no other test of this file uses. */
const freshTenant = (): Member => tenants.pop()!;

const typesOf = (events: readonly LiveEvent[], callId: string) =>
  events
    .filter((event) => ("call" in event ? event.call.callId : "callId" in event ? event.callId : null) === callId)
    .map(({ type }) => type);

const expectRising = (events: readonly LiveEvent[]) => {
  for (const [i, event] of events.entries()) if (i > 0) expect(event.seq).toBeGreaterThan(events[i - 1]!.seq);
};

/** Rings and connects; the caller has heard the greeting. */
async function connect(member: Member): Promise<{ call: Call; peer: RelayPeer; callId: string }> {
  const call = await callTo(member);
  await ring(call);
  return { call, peer: await RelayPeer.begin(call), callId: `call_${call.CallSid}` };
}

describe("a board", () => {
  it("begins with a snapshot and sees a call from its first ring to its place in the list", async () => {
    const owner = freshTenant();
    const board = await Board.watch(owner);
    expect(await board.until((events) => events[0])).toMatchObject({ type: "snapshot", calls: [] });
    const { call, peer, callId } = await connect(owner);
    await peer.say("What are your opening hours?");
    await completed(call);
    await board.first("call.stored");
    const types = typesOf(board.events, callId);
    expect(types[0]).toBe("call.started");
    expect(types.slice(-2)).toEqual(["call.ended", "call.stored"]);
    expect(new Set(types.slice(1, -2))).toEqual(new Set(["call.turn"]));
    const turns = board.events.filter((event) => event.type === "call.turn");
    expect(turns.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(turns.map(({ turn }) => turn.role)).toEqual(["agent", "caller", "agent"]);
    expect(turns[0]!.turn.text).toBe("Acme, hello.");
    expect(turns[1]!.turn.text).toBe("What are your opening hours?");
    expectRising(board.events);
    expect((await as(owner)(`/api/calls/${callId}`)).status).toBe(200);
  });

  it("that opens in the middle of a call finds its transcript in the snapshot", async () => {
    const owner = freshTenant();
    const { call, peer, callId } = await connect(owner);
    await peer.say("What are your opening hours?");
    const late = await Board.watch(owner);
    const { calls } = await late.first("snapshot");
    expect(calls).toMatchObject([{ callId, callSid: call.CallSid, from: call.From, to: call.To }]);
    expect(calls[0]!.transcript.map(({ role }) => role)).toEqual(["agent", "caller", "agent"]);
    await peer.say("Thank you.");
    const turn = await late.first("call.turn");
    expect(turn.index).toBe(3);
    await completed(call);
    await late.first("call.ended");
    expect((await (await Board.watch(owner)).first("snapshot")).calls).toEqual([]);
  });

  it("is told before anything else what is, however much happens while that is collected", async () => {
    const owner = freshTenant();
    const first = await connect(owner);
    const hub = hubOf(env, owner.tenantId);
    const boards = await Promise.all(
      Array.from({ length: 5 }, async (_, i) => {
        const [board] = await Promise.all([
          Board.watch(owner),
          hub.publish([{ type: "message.taken", messageId: `msg_${i}` }]),
          callSessionOf(env, first.call.CallSid).transcript(),
        ]);
        return board;
      }),
    );
    const last = `msg_last`;
    await hub.publish([{ type: "message.taken", messageId: last }]);
    for (const board of boards) {
      await board.until((events) => events.some((event) => event.type === "message.taken" && event.messageId === last));
      expect(board.events[0]!.type).toBe("snapshot");
      expect(board.events.filter(({ type }) => type === "snapshot")).toHaveLength(1);
      expectRising(board.events);
    }
    first.peer.close();
  });

  it("shares everything with the next one, and misses nothing when that leaves", async () => {
    const owner = freshTenant();
    const [one, two] = [await Board.watch(owner), await Board.watch(owner)];
    await Promise.all([one.first("snapshot"), two.first("snapshot")]);
    const { call, callId } = await connect(owner);
    await one.first("call.turn");
    await two.first("call.turn");
    two.close();
    await completed(call);
    await one.first("call.stored");
    expect(typesOf(one.events, callId)).toEqual(["call.started", "call.turn", "call.ended", "call.stored"]);
    expect(two.events).toEqual(
      one.events.slice(0, two.events.length).map((event, i) => (i === 0 ? two.events[0] : event)),
    );
  });

  it("sees nothing of another tenant", async () => {
    const [owner, neighbour] = [freshTenant(), freshTenant()];
    const board = await Board.watch(neighbour);
    await board.first("snapshot");
    const { call } = await connect(owner);
    await completed(call);
    await (await Board.watch(owner)).first("snapshot");
    await hubOf(env, neighbour.tenantId).publish([{ type: "message.taken", messageId: "msg_own" }]);
    await board.first("message.taken");
    expect(board.events.map(({ type }) => type)).toEqual(["snapshot", "message.taken"]);
  });

  it("may say what it likes: nobody listens, and a ping is answered", async () => {
    const owner = freshTenant();
    const board = await Board.watch(owner);
    await board.first("snapshot");
    for (const text of ["ping", "{", '{"type":"call.ended"}', "x".repeat(100_000)]) board.send(text);
    await hubOf(env, owner.tenantId).publish([{ type: "message.taken", messageId: "msg_1" }]);
    await board.first("message.taken");
    expect(board.events).toHaveLength(2);
    expect(board.closed).toBeNull();
  });
});

describe("a board that was away", () => {
  const owner = freshTenant();
  const hub = hubOf(env, owner.tenantId);
  const news = (messageId: string) => hub.publish([{ type: "message.taken", messageId }]);

  it("is told exactly what it missed", async () => {
    const board = await Board.watch(owner);
    await board.first("snapshot");
    await news("msg_1");
    await board.first("message.taken");
    const { seq } = board;
    board.close();
    await news("msg_2");
    await news("msg_3");
    const again = await Board.watch(owner, seq);
    await again.until((events) => events.length >= 2);
    expect(again.events).toMatchObject([
      { type: "message.taken", messageId: "msg_2" },
      { type: "message.taken", messageId: "msg_3" },
    ]);
    expectRising(again.events);
    // Nothing missed, nothing said, until something happens.
    const current = await Board.watch(owner, again.seq);
    await news("msg_4");
    expect(await current.first("message.taken")).toMatchObject({ messageId: "msg_4" });
    expect(current.events).toHaveLength(1);
  });

  it.each(["0", "-1", "x", "", "1e99", "9007199254740993", "NaN", "12.5", "null"])(
    "with a place that cannot be (%s) is told everything anew",
    async (since) => {
      const board = await Board.watch(owner, since);
      expect((await board.until((events) => events[0])).type).toBe("snapshot");
    },
  );

  it("for longer than events are kept is told everything anew", async () => {
    const board = await Board.watch(owner);
    const { seq } = await board.first("snapshot");
    await hub.publish(
      Array.from({ length: 1200 }, (_, i) => ({ type: "message.taken" as const, messageId: `msg_many_${i}` })),
    );
    const again = await Board.watch(owner, seq);
    expect((await again.until((events) => events[0])).type).toBe("snapshot");
    // The one that stayed has seen every single one.
    await board.until((events) => events.length >= 1201);
    expectRising(board.events);
  });
});

describe("a hub that is evicted", () => {
  it("keeps its boards, its calls and the order of its events", async () => {
    const owner = freshTenant();
    const hub = hubOf(env, owner.tenantId);
    const board = await Board.watch(owner);
    await board.first("snapshot");
    const { call, peer, callId } = await connect(owner);
    await board.first("call.turn");
    const before = board.seq;
    await evictDurableObject(hub);
    await peer.say("What are your opening hours?");
    await completed(call);
    await board.first("call.stored");
    expect(board.closed).toBeNull();
    expectRising(board.events);
    expect(typesOf(board.events, callId).slice(-2)).toEqual(["call.ended", "call.stored"]);
    expect(board.events.filter(({ type }) => type === "snapshot")).toHaveLength(1);
    // A place from before the eviction is no longer known, so the board is told everything anew.
    expect((await (await Board.watch(owner, before)).until((events) => events[0])).type).toBe("snapshot");
  });

  it("still knows which calls are on, and answers a repeated ring as before", async () => {
    const owner = freshTenant();
    const { call, callId } = await connect(owner);
    const twiml = await (await ring(call)).text();
    await evictDurableObject(hubOf(env, owner.tenantId));
    expect((await (await Board.watch(owner)).first("snapshot")).calls).toMatchObject([{ callId }]);
    expect(await (await ring(call)).text()).toBe(twiml);
    await ring({ ...call, CallSid: freshCallSid() });
    const { calls } = await (await Board.watch(owner)).first("snapshot");
    expect(calls).toHaveLength(2);
  });
});
