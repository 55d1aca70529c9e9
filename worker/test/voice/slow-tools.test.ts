import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { callSessionOf } from "../../src/objects/stubs.ts";
import { as, registerTenant } from "../harness/api.ts";
import { type Call, callTo, eventually, RelayPeer, ring } from "../harness/twilio.ts";

const everyDay: [string, string][] = [["00:00", "24:00"]];
const hours = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, everyDay]));
const owner = await registerTenant({
  timeZone: "America/New_York",
  hours: { ...hours, closedDates: [] },
  services: [{ id: "svc_cleaning", name: "Cleaning", durationMinutes: 30, bufferMinutes: 0, priceCents: 12_000 }],
});
await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();

async function begin(): Promise<{ call: Call; peer: RelayPeer }> {
  const call = await callTo(owner);
  await ring(call);
  const peer = await RelayPeer.begin(call);
  await eventually(async () => (await callSessionOf(env, call.CallSid).transcript()).length === 1);
  return { call, peer };
}

/** From now on this call's tools take so long, milliseconds; what they do they do at once. */
async function slowDown(call: Call, ms: number): Promise<void> {
  await runInDurableObject(callSessionOf(env, call.CallSid), (object) => {
    const spoken = Reflect.get(object, "dialogue") as object;
    const desk = Reflect.get(Reflect.get(spoken, "dialogue") as object, "desk") as object;
    const real = Reflect.get(desk, "answerOf") as (...args: unknown[]) => Promise<unknown>;
    Object.assign(desk, {
      answerOf: async (...args: unknown[]) => {
        const answer = await Reflect.apply(real, desk, args);
        await scheduler.wait(ms);
        return answer;
      },
    });
  });
}

const bookingsOf = async (call: Call) =>
  (await (await as(owner)("/api/bookings?limit=100")).json<{ items: { callId: string }[] }>()).items.filter(
    ({ callId }) => callId === `call_${call.CallSid}`,
  );
const texts = (peer: RelayPeer) =>
  peer.frames.flatMap((frame) =>
    frame.type === "text" && frame["last"] !== true ? String(frame["token"]).trim() : [],
  );

async function untilReadBack(peer: RelayPeer, day: string): Promise<void> {
  const heard = await peer.say(`Hi, I need a cleaning in ${day} days at ten in the morning, it's Maria Lopez`);
  if (/number/i.test(heard)) await peer.say("yes, that number is fine");
}

describe("a tool that is slow", () => {
  it("is filled for once after 1.2 s, and its answer follows in the same turn", async () => {
    const { call, peer } = await begin();
    await slowDown(call, 1_600);
    const from = Date.now();
    peer.send({ type: "prompt", voicePrompt: "I need a cleaning tomorrow at ten in the morning", last: true });
    await peer.until(() => texts(peer).length > 0);
    expect(Date.now() - from).toBeGreaterThan(1_150);
    expect(Date.now() - from).toBeLessThan(1_400);
    await peer.turn(0);
    expect(texts(peer).length).toBeGreaterThan(1);
    expect(texts(peer).slice(1).join(" ")).toMatch(/name/i);
  });

  it("and is spoken over by a change of mind is answered for that alone", async () => {
    const { call, peer } = await begin();
    await slowDown(call, 700);
    peer.send({ type: "prompt", voicePrompt: "I need a cleaning tomorrow at ten in the morning", last: true });
    await scheduler.wait(200);
    const answer = await peer.say("Sorry, I mean in two days at eleven in the morning.");
    expect(answer).not.toMatch(/10 AM/);
    expect(texts(peer).join(" ")).not.toMatch(/10 AM/);
  });

  it("and writes a booking while the caller speaks over it has it told next, and books once", async () => {
    const { call, peer } = await begin();
    await untilReadBack(peer, "three");
    await slowDown(call, 900);
    const from = peer.frames.length;
    peer.send({ type: "prompt", voicePrompt: "yes please", last: true });
    await eventually(async () => (await bookingsOf(call)).length === 1);
    peer.send({ type: "prompt", voicePrompt: "And how much is it going to be?", last: true });
    await peer.until(() =>
      /booked/i.test(
        peer.frames
          .slice(from)
          .map((frame) => String(frame["token"]))
          .join(""),
      ),
    );
    await peer.until(() =>
      /120/.test(
        peer.frames
          .slice(from)
          .map((frame) => String(frame["token"]))
          .join(""),
      ),
    );
    expect(await bookingsOf(call)).toHaveLength(1);
  });
});
