import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RelayEvent } from "../../src/adapters/twilio/relay-frames.ts";
import { type Config, configOf } from "../../src/config.ts";
import { Reconnection } from "../../src/objects/spoken/reconnection.ts";
import { callSessionOf } from "../../src/objects/stubs.ts";
import { as, registerTenant } from "../harness/api.ts";
import { type Call, callTo, eventually, RelayPeer, relayEnded, ring } from "../harness/twilio.ts";

const everyDay: [string, string][] = [["00:00", "24:00"]];
const hours = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, everyDay]));
const owner = await registerTenant({
  businessName: "Test Clinic",
  greeting: "Thanks for calling the test clinic.",
  timeZone: "America/New_York",
  hours: { ...hours, closedDates: [] },
  services: [{ id: "svc_cleaning", name: "Cleaning", durationMinutes: 30, bufferMinutes: 0, priceCents: 12_000 }],
});
await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();

const session = (call: Call) => callSessionOf(env, call.CallSid);
const transcript = (call: Call) => session(call).transcript();
const bookingsOf = async (call: Call) =>
  (await (await as(owner)("/api/bookings?limit=100")).json<{ items: { callId: string }[] }>()).items.filter(
    ({ callId }) => callId === `call_${call.CallSid}`,
  );

async function begin(): Promise<{ call: Call; peer: RelayPeer }> {
  const call = await callTo(owner);
  await ring(call);
  const peer = await RelayPeer.begin(call);
  await eventually(async () => (await transcript(call)).length === 1);
  return { call, peer };
}

/** As if RELAY_RECONNECT were on, for as long as `work` takes. Objects have an environment of their own. */
async function reconnecting(work: () => Promise<void>): Promise<void> {
  const inObjects = await runInDurableObject(session(await callTo(owner)), (object) =>
    configOf(Reflect.get(object, "env") as object),
  );
  const configs = [configOf(env), inObjects] as { -readonly [K in keyof Config]: Config[K] }[];
  for (const config of configs) config.relayReconnect = true;
  try {
    await work();
  } finally {
    for (const config of configs) config.relayReconnect = false;
  }
}

const prompt = (voicePrompt: string) => ({ type: "prompt", voicePrompt, last: true });

describe("a socket that the carrier connects again by itself", () => {
  it("is asked for in the TwiML only where that is switched on", async () => {
    const plain = await (await ring(await callTo(owner))).text();
    expect(plain).not.toContain("applicationReconnect");
    await reconnecting(async () => {
      expect(await (await ring(await callTo(owner))).text()).toContain('applicationReconnect="true"');
    });
  });

  it("goes on where the call was, and nothing played again is heard twice", async () => {
    await reconnecting(async () => {
      const { call, peer } = await begin();
      const heard = [
        "What are your opening hours?",
        "A cleaning in seven days at ten in the morning, it's Maria Lopez",
        "yes, this number is fine",
      ];
      for (const words of heard) await peer.say(words);
      const before = await transcript(call);
      await runInDurableObject(session(call), (_object, state) => state.abort("killed here")).catch(() => {});
      await peer.until(() => peer.closed !== null);
      const again = await RelayPeer.begin(call);
      for (const words of heard) {
        again.send({ type: "interrupt", utteranceUntilInterrupt: "So", durationUntilInterruptMs: 5 });
        again.send(prompt(words));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(again.frames).toEqual([]);
      expect(await again.say("yes please")).toMatch(/10(:00)? ?AM/i);
      expect(await bookingsOf(call)).toHaveLength(1);
      const lines = (await transcript(call)).filter(({ role }) => role === "caller").map(({ text }) => text);
      expect(lines).toEqual([...heard, "yes please"]);
      expect(before.length).toBeLessThan((await transcript(call)).length);
    });
  });

  it("hears what is new at once where nothing is played again", async () => {
    await reconnecting(async () => {
      const { call, peer } = await begin();
      await peer.say("What are your opening hours?");
      const again = await RelayPeer.begin(call);
      expect(await again.say("How much is a cleaning?")).toMatch(/120/);
      expect(again.frames.filter((frame) => frame["last"] === true)).toHaveLength(1);
    });
  });

  it("without a setup of its own is the same call", async () => {
    await reconnecting(async () => {
      const { call, peer } = await begin();
      await peer.say("What are your opening hours?");
      const again = await RelayPeer.connect(call.CallSid);
      expect(await again.say("How much is a cleaning?")).toMatch(/120/);
    });
  });

  it("that ends after all goes on through the action, in the conversation's language", async () => {
    await reconnecting(async () => {
      const { call, peer } = await begin();
      expect(await peer.say("Buenos días, ¿a qué hora abren?")).not.toBe("");
      await eventually(async () => peer.frames.some(({ type }) => type === "language"));
      const twiml = await (await relayEnded(call)).text();
      expect(twiml).toMatch(/welcomeGreeting="Disculpe/);
      expect(twiml).toMatch(/ language="es-US"/);
      const back = await RelayPeer.begin(call);
      expect(await back.turn(0)).not.toBe("");
    });
  });
});

describe("the language of a call", () => {
  it("is declared with the other one and changed before the first words in it", async () => {
    const call = await callTo(owner);
    const twiml = await (await ring(call)).text();
    expect(twiml.match(/<Language code="([^"]+)"/g)).toEqual(['<Language code="en-US"', '<Language code="es-US"']);
    expect(twiml).toMatch(/ transcriptionLanguage="multi" transcriptionProvider="Deepgram"/);
    const peer = await RelayPeer.begin(call);
    await peer.say("Buenos días, quisiera saber a qué hora abren, por favor.");
    expect(peer.frames[0]).toEqual({ type: "language", ttsLanguage: "es-US", transcriptionLanguage: "es-US" });
    expect(peer.frames.filter(({ type }) => type === "language")).toHaveLength(1);
  });
});

describe("what is played again", () => {
  const event = fc.oneof(
    fc.constantFrom("yes", "no", "on Tuesday").map((text): RelayEvent => ({ type: "prompt", text, final: true })),
    fc.constantFrom("1", "2").map((digit): RelayEvent => ({ type: "digit", digit })),
  );
  const markOf = (one: RelayEvent) =>
    one.type === "digit" ? `key ${one.digit}` : one.type === "prompt" ? `words ${one.text.toLowerCase()}` : "";
  const news: RelayEvent = { type: "prompt", text: "something else", final: true };

  it("is dropped wherever it was cut, and everything after it is handled in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 20 }),
        fc.nat(20),
        fc.array(event, { maxLength: 5 }),
        async (past, cut, more) => {
          const handled: RelayEvent[] = [];
          const reconnection = new Reconnection(past.map(markOf), async (one) => void handled.push(one));
          for (const one of [...past.slice(Math.min(cut, past.length)), news, ...more]) await reconnection.take(one);
          expect(handled).toEqual([news, ...more]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("but turns out to be new is handled once nothing more comes", async () => {
    const handled: RelayEvent[] = [];
    const said: RelayEvent = { type: "prompt", text: "Yes", final: true };
    const reconnection = new Reconnection(["words yes", "words no"], async (one) => void handled.push(one));
    await reconnection.take(said);
    expect(handled).toEqual([]);
    await eventually(async () => handled.length === 1);
    expect(handled).toEqual([said]);
  });
});
