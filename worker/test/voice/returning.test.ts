import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { callSessionOf } from "../../src/objects/stubs.ts";
import { as, registerTenant } from "../harness/api.ts";
import { type Call, callTo, eventually, RelayPeer, ring } from "../harness/twilio.ts";

const everyDay: [string, string][] = [["00:00", "24:00"]];
const week = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, everyDay]));
const owner = await registerTenant({
  hours: { ...week, closedDates: [] },
  services: [{ id: "svc_cleaning", name: "Cleaning", durationMinutes: 30, bufferMinutes: 0, priceCents: null }],
});

const recordOf = (call: Call) =>
  runInDurableObject(callSessionOf(env, call.CallSid), (_object, { storage }) =>
    storage.kv.get<Record<string, unknown> & { caller?: { known?: { upcoming: unknown[] } } }>("record"),
  );

async function begin(): Promise<{ call: Call; peer: RelayPeer }> {
  const call = await callTo(owner);
  await ring(call);
  return { call, peer: await RelayPeer.begin(call) };
}

describe("a caller", () => {
  it("is recognised by number, with what is ahead of them", async () => {
    const { call: first, peer } = await begin();
    const startsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3 * 86_400_000).toISOString();
    const booked = await as(owner)("/api/scheduling/book", {
      body: { serviceId: "svc_cleaning", startsAt, customerName: "Maria Lopez", customerPhone: first.From },
    });
    expect(booked.status).toBe(201);
    peer.close();
    const { call, peer: again } = await begin();
    expect(call.From).toBe(first.From);
    await eventually(async () => (await recordOf(call))?.caller?.known?.upcoming.length === 1);
    expect(await again.say("hi i'm calling about my appointment")).toMatch(/Maria.*Cleaning/s);
  });

  it("whose call began under an older version is served by this one", async () => {
    const { call, peer } = await begin();
    await peer.say("hello");
    await runInDurableObject(callSessionOf(env, call.CallSid), (_object, { storage }) => {
      const { id: _, channel: __, ...older } = storage.kv.get<Record<string, unknown>>("record") ?? {};
      storage.kv.put("record", older);
    });
    await abortAllDurableObjects();
    const resumed = await RelayPeer.begin(call);
    await resumed.turn(0);
    expect(await resumed.say("what services do you offer")).toMatch(/Cleaning/);
    expect(await recordOf(call)).toMatchObject({ id: `call_${call.CallSid}`, channel: "voice" });
  });
});
