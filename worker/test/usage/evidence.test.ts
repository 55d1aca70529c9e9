import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, expect, it, vi } from "vitest";
import { callIdOf } from "../../src/domain/ids.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { modelDoes } from "../harness/model.ts";
import {
  type Call,
  callTo,
  completed,
  freshCallSid,
  RelayPeer,
  relayEnded,
  ring,
  storedCall,
} from "../harness/twilio.ts";

afterEach(() => void vi.unstubAllGlobals());

/** What the ledger says of a call, once it is stored. */
async function waivedOf(owner: Member, call: Call): Promise<unknown> {
  await storedCall(owner, call.CallSid);
  return env.DB.prepare("SELECT waived FROM usage_ledger WHERE call_id = ?")
    .bind(callIdOf(call.CallSid))
    .first("waived");
}

it("a call that we gave up after too many drops is our failure, whatever was answered before", async () => {
  const owner = await registerTenant();
  const call = await callTo(owner);
  await ring(call);
  const peer = await RelayPeer.begin(call);
  await peer.say("When are you open?");
  peer.close();
  for (let drops = 0; drops < 6; drops++) await relayEnded(call);
  await completed(call, 40);
  expect(await waivedOf(owner, call)).toBe("our-failure");
});

it("a call that dropped and went on is charged", async () => {
  const owner = await registerTenant();
  const call = await callTo(owner);
  await ring(call);
  const peer = await RelayPeer.begin(call);
  await peer.say("When are you open?");
  peer.close();
  await relayEnded(call);
  await completed(call, 40);
  expect(await waivedOf(owner, call)).toBeNull();
});

it("a caller who cannot hear us because of the carrier's voice service is no spam", async () => {
  const owner = await registerTenant();
  const call = await callTo(owner);
  await ring(call);
  const peer = await RelayPeer.begin(call);
  peer.send({ type: "error", description: "TTS failed" });
  // Whatever is answered after it shows that the error has been heard of.
  peer.send({ type: "prompt", voicePrompt: "Hello?", lang: "en-US", last: true });
  await peer.turn(0);
  peer.close();
  await completed(call, 40);
  expect(await waivedOf(owner, call)).toBe("our-failure");
});

it("a call put through at the cap is not charged, and a call that is taken back makes room under it", async () => {
  const owner = await registerTenant({
    caps: { monthlyMinutes: 1, atCap: "forward" },
    routing: {
      transferNumber: "+12125550199",
      ringStaffFirstSeconds: 0,
      afterHours: "receptionist",
      blocked: [],
      allowed: [],
    },
  });
  const first = await callTo(owner);
  await ring(first);
  const peer = await RelayPeer.begin(first);
  await peer.say("When are you open?");
  peer.close();
  await completed(first, 61);
  expect(await waivedOf(owner, first)).toBeNull();

  const second = { ...first, CallSid: freshCallSid() };
  expect(await (await ring(second)).text()).toContain("<Dial");
  await completed(second, 300);
  expect(await waivedOf(owner, second)).toBe("forwarded");

  const path = `/api/billing/receipts/${callIdOf(first.CallSid)}/waive`;
  expect((await as(owner)(path, { body: { reason: "spam" } })).status).toBe(200);
  const hub = env.TENANT_HUB.get(env.TENANT_HUB.idFromName(owner.tenantId));
  await hub.takeBack(first.CallSid, "spam");
  const third = { ...first, CallSid: freshCallSid() };
  expect(await (await ring(third)).text()).toContain("<ConversationRelay");
});

it("a call the hub never heard of until its end counts there all the same, once", async () => {
  const { tenantId } = await registerTenant();
  const hub = env.TENANT_HUB.get(env.TENANT_HUB.idFromName(tenantId));
  const at = Date.now();
  const period = { start: at - 1000, end: at + 1000 };
  const usage = { callSid: freshCallSid(), from: "+13105550147", to: "+12025550100", startedAt: at - 60_000, at };
  const ended = { ...usage, seconds: 60, billableSeconds: 60, waived: null };
  await hub.endCall(ended, period, "answered");
  await hub.endCall(ended, period, "answered");
  expect(await hub.notStored()).toMatchObject([{ callSid: usage.callSid, billableSeconds: 60 }]);
  const counted = () =>
    runInDurableObject(hub, (_object, { storage }) =>
      storage.sql.exec<{ seconds: number }>("SELECT SUM(seconds) AS seconds FROM period_usage").one(),
    );
  expect(await counted()).toEqual({ seconds: 60 });
  await hub.takeBack(usage.callSid, "spam");
  await hub.takeBack(usage.callSid, "spam");
  expect(await counted()).toEqual({ seconds: 0 });
  expect(await hub.notStored()).toMatchObject([{ callSid: usage.callSid, billableSeconds: 0, waived: "spam" }]);
});

it("a receipt names the language model that spoke, and the built-in receptionist where none did", async () => {
  const model = modelDoes(() => ({ steps: [{ text: "Sure. We are on Main Street." }] }));
  const owner = await registerTenant({ aiProvider: "openai" });
  const spoken = await callTo(owner);
  const silent = { ...spoken, CallSid: freshCallSid() };
  for (const call of [spoken, silent]) {
    await ring(call);
    const peer = await RelayPeer.begin(call);
    if (call === spoken) await peer.say("Where do I find you people?");
    peer.close();
    await completed(call, 40);
    await storedCall(owner, call.CallSid);
  }
  const { results } = await env.DB.prepare(
    "SELECT call_sid, model FROM usage_ledger WHERE tenant_id = ? ORDER BY model = 'builtin'",
  )
    .bind(owner.tenantId)
    .all();
  expect(results).toEqual([
    { call_sid: spoken.CallSid, model: model.asked[0]?.body["model"] },
    { call_sid: silent.CallSid, model: "builtin" },
  ]);
});
