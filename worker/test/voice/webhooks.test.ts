import { listDurableObjectIds } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { as, registerTenant } from "../harness/api.ts";
import {
  callTo,
  completed,
  freshCallSid,
  freshNumber,
  postForm,
  relayEnded,
  ring,
  storedCall,
  upgrade,
} from "../harness/twilio.ts";

const owner = await registerTenant({
  businessName: "Smith & Sons <Dental>",
  greeting: 'Thanks for calling "Smith & Sons".',
});

describe("a ringing call", () => {
  it("is connected to the receptionist", async () => {
    const call = await callTo(owner);
    const answer = await ring(call);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/xml");
    const twiml = await answer.text();
    expect(twiml).toContain(`url="wss://amunet.test/api/twilio/relay/${call.CallSid}"`);
    expect(twiml).toContain('action="https://amunet.test/api/twilio/relay-ended"');
    expect(twiml).toContain('welcomeGreeting="Thanks for calling &quot;Smith &amp; Sons&quot;."');
    for (const attribute of [
      'dtmfDetection="true"',
      'ignoreBackchannel="true"',
      'language="en-US"',
      'ttsProvider="Google"',
      "hints=",
    ]) {
      expect(twiml).toContain(attribute);
    }
  });

  it("gets the same answer however often it is retried, even after the greeting has changed", async () => {
    const call = await callTo(owner);
    const first = await (await ring(call, { "i-twilio-idempotency-token": "tok-1" })).text();
    await as(owner)("/api/config", { method: "PUT", body: { greeting: "A new greeting." } });
    const again = await Promise.all([ring(call), ring(call, { "i-twilio-idempotency-token": "tok-1" }), ring(call)]);
    for (const answer of again) expect(await answer.text()).toBe(first);
    expect(await (await ring({ ...call, CallSid: freshCallSid() })).text()).toContain("A new greeting.");
  });

  it("is stored once, whatever is repeated", async () => {
    const call = await callTo(owner);
    await Promise.all([ring(call), ring(call), ring(call)]);
    await Promise.all([completed(call), completed(call), relayEnded(call, { CallStatus: "completed" })]);
    const stored = await storedCall(owner, call.CallSid);
    expect(stored).toMatchObject({ callSid: call.CallSid, from: call.From, to: call.To, status: "completed" });
    await completed(call);
    const rows = await env.DB.prepare("SELECT COUNT(*) AS n FROM calls WHERE call_sid = ?")
      .bind(call.CallSid)
      .first<number>("n");
    expect(rows).toBe(1);
  });

  it("to a number nobody has is told so", async () => {
    const answer = await ring({ CallSid: freshCallSid(), From: "+13105550147", To: freshNumber() });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/<Say[^>]*>.*not in service.*<\/Say><Hangup\/>/);
  });

  it("to a suspended tenant is told politely", async () => {
    const suspended = await registerTenant();
    await env.DB.prepare("UPDATE tenants SET status = 'suspended' WHERE id = ?").bind(suspended.tenantId).run();
    const answer = await ring(await callTo(suspended));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/<Say.*not taking calls.*<Hangup\/>/);
  });

  it("from a blocked caller is not answered, unless the owner allows them", async () => {
    const choosy = await registerTenant({
      routing: {
        transferNumber: null,
        ringStaffFirstSeconds: 0,
        afterHours: "receptionist",
        blocked: ["+13105550147", "+13105550148"],
        allowed: ["+13105550148"],
      },
    });
    const call = await callTo(choosy);
    expect(await (await ring(call)).text()).toContain("<Reject");
    await completed(call, 0);
    expect(await storedCall(choosy, call.CallSid)).toMatchObject({ outcome: "refused", billableSeconds: 0 });
    expect(await (await ring({ ...call, CallSid: freshCallSid(), From: "+13105550148" })).text()).toContain(
      "<ConversationRelay",
    );
  });

  it("beyond the plan's concurrency is asked to call back, and the line is free again after a call ends", async () => {
    const busy = await registerTenant();
    const call = await callTo(busy);
    const calls = Array.from({ length: 6 }, () => ({ ...call, CallSid: freshCallSid() }));
    const answers = await Promise.all(calls.map(async (one) => (await ring(one)).text()));
    expect(answers.filter((twiml) => twiml.includes("<ConversationRelay"))).toHaveLength(5);
    expect(answers.filter((twiml) => twiml.includes("lines are busy"))).toHaveLength(1);
    const taken = calls[answers.findIndex((twiml) => twiml.includes("<ConversationRelay"))]!;
    await completed(taken);
    await vi.waitFor(async () => {
      expect(await (await ring({ ...call, CallSid: freshCallSid() })).text()).toContain("<ConversationRelay");
    });
  });

  it.each([
    ["no CallSid", { From: "+13105550147", To: "+12025550100" }],
    ["no To", { CallSid: "CA1", From: "+13105550147" }],
    ["a CallSid that is no name", { CallSid: "../../x", From: "", To: "+12025550100" }],
    ["nothing", {}],
  ])("with %s still gets valid TwiML", async (_what, params) => {
    const answer = await postForm("/api/twilio/voice", params);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^<\?xml.*<Response>.*<\/Response>$/);
  });
});

describe("a request Twilio did not sign", () => {
  it("is refused a thousand times over, stores nothing and wakes no object", async () => {
    const call = await callTo(owner);
    const stranger = { ...call, CallSid: freshCallSid() };
    // Whatever other suites have left may be stored meanwhile: what counts is this call's and this owner's.
    const awake = async (of: DurableObjectNamespace, name: string) =>
      (await listDurableObjectIds(of)).some((id) => id.equals(of.idFromName(name)));
    const objects = async () => [
      await awake(env.CALL_SESSION, stranger.CallSid),
      await awake(env.TENANT_HUB, owner.tenantId),
    ];
    const rows = () =>
      env.DB.prepare("SELECT COUNT(*) AS n FROM calls WHERE call_sid = ?1 OR tenant_id = ?2")
        .bind(stranger.CallSid, owner.tenantId)
        .first<number>("n");
    const before = [await objects(), await rows()];
    expect(before[0]).toContain(false);
    const genuine = "wYUTtjK/gF0g5D12Re0SdBJi5sU=";
    for (let round = 0; round < 50; round++) {
      const attempts = Array.from({ length: 20 }, (_, i) => {
        const endpoint = ["voice", "status", "relay-ended", "incoming", "gather", "elsewhere"][i % 6]!;
        const path = `/api/twilio/${endpoint}`;
        const signature = [null, "", genuine, btoa(`${round}-${i}`), "x".repeat(5000)][i % 5]!;
        return postForm(path, { ...stranger, CallStatus: "completed", Attempt: `${round}-${i}` }, { signature });
      });
      for (const answer of await Promise.all(attempts)) expect(answer.status).toBe(403);
    }
    expect((await upgrade(stranger.CallSid, null)).status).toBe(403);
    expect((await upgrade(stranger.CallSid, genuine)).status).toBe(403);
    expect([await objects(), await rows()]).toEqual(before);
  });

  it("learns nothing about an address that is nowhere; the carrier itself is told", async () => {
    expect((await postForm("/api/twilio/nothing", { CallSid: "CA1" }, { signature: null })).status).toBe(403);
    expect((await postForm("/api/twilio/nothing", { CallSid: "CA1" })).status).toBe(404);
  });

  it("is refused when a signed one is replayed with one field changed", async () => {
    const call = await callTo(owner);
    const { getExpectedTwilioSignature } = await import("twilio/lib/webhooks/webhooks.js");
    const params = { ...call, CallStatus: "ringing" };
    const signature = getExpectedTwilioSignature(
      "amunet-local-development-token",
      "https://amunet.test/api/twilio/voice",
      params,
    );
    expect((await postForm("/api/twilio/voice", params, { signature })).status).toBe(200);
    for (const field of Object.keys(params)) {
      const changed = { ...params, [field]: `${params[field as keyof typeof params]}0` };
      expect((await postForm("/api/twilio/voice", changed, { signature })).status).toBe(403);
    }
    expect((await postForm("/api/twilio/status", params, { signature })).status).toBe(403);
  });
});
