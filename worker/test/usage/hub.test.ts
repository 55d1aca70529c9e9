import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { callIdOf } from "../../src/domain/ids.ts";
import { hubOf } from "../../src/objects/stubs.ts";
import { freshCallSid, freshNumber } from "../harness/twilio.ts";

const dayMs = 86_400_000;

/** A tenant's hub, and what it has counted. */
function freshHub() {
  const hub = hubOf(env, `tnt_${crypto.randomUUID()}`);
  const read = (sql: string) =>
    runInDurableObject(hub, (_, { storage }) => storage.sql.exec<{ n: number }>(sql).one().n);
  return {
    hub,
    clean: async () => {
      await runInDurableObject(hub, (_, { storage }) => storage.setAlarm(Date.now() + dayMs));
      await runDurableObjectAlarm(hub);
    },
    seconds: () => read("SELECT TOTAL(seconds) AS n FROM period_usage"),
    calls: () => read("SELECT COUNT(*) AS n FROM calls"),
  };
}

const endedAgo = (days: number) => {
  const at = Date.now() - days * dayMs;
  const call = { callSid: freshCallSid(), from: freshNumber(), to: freshNumber(), startedAt: at - 60_000, at };
  return { ...call, seconds: 60, billableSeconds: 60, waived: null };
};
const period = { start: 0, end: 9e15 };

it("an end that is told again for days, because the call cannot be stored, counts once", async () => {
  const { hub, clean, seconds, calls } = freshHub();
  const usage = endedAgo(10);
  for (let times = 0; times < 3; times++) {
    await hub.endCall(usage, period, "answered");
    await clean();
  }
  expect(await seconds()).toBe(60);
  expect((await hub.notStored()).map(({ callSid }) => callSid)).toEqual([usage.callSid]);
  await hub.publish([{ type: "call.stored", callId: callIdOf(usage.callSid) }]);
  await clean();
  expect([await seconds(), await calls()]).toEqual([60, 0]);
});

it("calls that were stored, and those of which no end was ever told, are forgotten after two days", async () => {
  const { hub, clean, calls } = freshHub();
  for (const days of [1, 3]) {
    const stored = endedAgo(days);
    await hub.endCall(stored, period, "answered");
    await hub.publish([{ type: "call.stored", callId: callIdOf(stored.callSid) }]);
    const { callSid, from, to, at } = endedAgo(days);
    await hub.noteCall({ callSid, from, to, at });
  }
  await clean();
  expect(await calls()).toBe(2);
  await hub.endCall(endedAgo(91), period, "answered");
  await clean();
  expect(await calls()).toBe(2);
});
