import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Answer, StandInModel, Step } from "../../../scripts/lib/model-stand-in/responses.ts";
import { callSessionOf } from "../../src/objects/stubs.ts";
import { as, registerTenant } from "../harness/api.ts";
import { modelDoes } from "../harness/model.ts";
import { type Call, callTo, completed, eventually, RelayPeer, ring, storedCall } from "../harness/twilio.ts";

const everyDay: [string, string][] = [["00:00", "24:00"]];
const hours = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, everyDay]));
const owner = await registerTenant({
  businessName: "Test Clinic",
  greeting: "Thanks for calling the test clinic.",
  timeZone: "America/New_York",
  aiProvider: "openai",
  hours: { ...hours, closedDates: [] },
  services: [{ id: "svc_cleaning", name: "Cleaning", durationMinutes: 30, bufferMinutes: 0, priceCents: 12_000 }],
  emergency: [
    { phrases: ["knocked out tooth"], say: "Please hold the tooth by its crown and come at once.", dial: null },
  ],
});
await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();

async function begin(): Promise<{ call: Call; peer: RelayPeer }> {
  const call = await callTo(owner);
  await ring(call);
  const peer = await RelayPeer.begin(call);
  await eventually(async () => (await transcript(call)).length === 1);
  return { call, peer };
}

const session = (call: Call) => callSessionOf(env, call.CallSid);
const transcript = (call: Call) => session(call).transcript();
const saying = (...steps: Step[]): Answer => ({ steps });
const texts = (peer: RelayPeer, from = 0) =>
  peer.frames
    .slice(from)
    .flatMap((frame) => (frame.type === "text" && frame["last"] !== true ? String(frame["token"]).trim() : []));
const bookingsOf = async (call: Call) =>
  (
    await (
      await as(owner)("/api/bookings?limit=100")
    ).json<{ items: { callId: string; customerName: string; startsAt: string }[] }>()
  ).items.filter(({ callId }) => callId === `call_${call.CallSid}`);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a model's turn", () => {
  it("is spoken clause by clause as it is written, and ends with an empty last token", async () => {
    modelDoes(() =>
      saying({ text: "We open at nine. Is there anything else", everyMs: 1 }, { wait: 300 }, { text: " you need?" }),
    );
    const { peer } = await begin();
    peer.send({ type: "prompt", voicePrompt: "When do you open in the morning then?", last: true });
    await peer.until(() => texts(peer).length === 1);
    expect(texts(peer)).toEqual(["We open at nine."]);
    await peer.turn(0);
    expect(texts(peer)).toEqual(["We open at nine.", "Is there anything else you need?"]);
    expect(peer.frames.at(-1)).toEqual({ type: "text", token: "", last: true });
  });

  it("stands in the transcript as one line, and the model is told of it next time", async () => {
    const model = modelDoes(() => saying({ text: "Sure. We are on Main Street." }));
    const { call, peer } = await begin();
    await peer.say("Where do I find you people?");
    expect((await transcript(call)).map(({ role, text }) => [role, text])).toEqual([
      ["agent", "Thanks for calling the test clinic."],
      ["caller", "Where do I find you people?"],
      ["agent", "Sure. We are on Main Street."],
    ]);
    await peer.say("And where exactly?");
    expect(JSON.stringify(model.asked[1]?.body["input"])).toContain("We are on Main Street.");
    expect(model.asked[0]?.body["safety_identifier"]).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(model.asked)).not.toContain(call.From);
  });

  it("books through our own tools, only after the caller's yes, and may say so then", async () => {
    const { call, peer } = await begin();
    const model = await readBackBy(peer, () => saying({ text: "You're booked. Anything else?" }), 3);
    expect(await peer.say("yes please do")).toMatch(/booked/);
    expect(await bookingsOf(call)).toMatchObject([{ customerName: "Maria Lopez" }]);
    expect(model.asked.length).toBeGreaterThanOrEqual(4);
    await completed(call, 60);
    expect(await storedCall(owner, call.CallSid)).toMatchObject({ outcome: "booked" });
  });

  it("that claims what no receipt proves is corrected before a word of it is heard", async () => {
    modelDoes(() => saying({ text: "You're booked for tomorrow at three. See you then!" }));
    const { call, peer } = await begin();
    const heard = await peer.say("Can you get me in tomorrow at three?");
    expect(heard).not.toMatch(/you're booked|see you/i);
    expect(heard).not.toBe("");
    expect((await transcript(call)).some(({ role, text }) => role === "system" && text.includes("Held back"))).toBe(
      true,
    );
  });

  it("is not asked in an emergency", async () => {
    const model = modelDoes(() => saying({ text: "Hm." }));
    const { peer } = await begin();
    expect(await peer.say("My son has a knocked out tooth!")).toContain("hold the tooth");
    expect(model.asked).toEqual([]);
  });
});

/** What a model that does as it is told says: the words it was given to say. */
function readBackIn(input: string): string {
  return /<say>(.*?)<\/say>/.exec(input.slice(input.lastIndexOf("<say>")))?.[1] ?? "Is that right?";
}

describe("a model that fails", () => {
  const faults: [string, Answer][] = [
    ["is rate limited", { status: 429, error: { code: "rate_limit_exceeded" } }],
    ["has no account", { status: 401, error: { code: "invalid_api_key" } }],
    ["is down", { status: 503, error: { code: "server_error" } }],
    ["refuses", saying({ refuse: "I can't" })],
    ["talks nonsense", saying({ garbage: "data: {\n\n" })],
    ["breaks off", saying({ text: "Well, we" }, { cut: true })],
    ["stops too soon", saying({ text: "Well, we" }, { incomplete: "max_output_tokens" })],
    ["fails", saying({ fail: "server_error" })],
    ["says nothing", saying()],
    ["says nothing that can be spoken", saying({ text: "***" })],
  ];
  it.each(faults)("and %s is stood in for in the same turn", async (_what, answer) => {
    modelDoes(() => answer);
    const { call, peer } = await begin();
    expect(await peer.say("How much is a cleaning?")).toMatch(/120/);
    expect((await transcript(call)).some(({ role, text }) => role === "system" && text.includes("built-in"))).toBe(
      true,
    );
  });

  it("is asked again next turn", async () => {
    modelDoes(({ index }) => (index === 0 ? { status: 503, error: { code: null } } : saying({ text: "Hello again!" })));
    const { peer } = await begin();
    expect(await peer.say("How much is a cleaning?")).toMatch(/120/);
    expect(await peer.say("And are you open on Sunday?")).toBe("Hello again!");
  });

  it("three times in a row is left alone for a while", async () => {
    const model = modelDoes(() => ({ status: 503, error: { code: null } }));
    const { peer } = await begin();
    for (const words of ["How much is it?", "Are you open Monday?", "What about parking?", "How much is a cleaning?"])
      expect(await peer.say(words)).not.toBe("");
    expect(model.asked).toHaveLength(3);
  });

  it("after a tool has booked leaves the receipt to be told by us", async () => {
    const { call, peer } = await begin();
    await bookedBy(peer, () => ({ status: 503, error: { code: null } }));
    expect(await bookingsOf(call)).toHaveLength(1);
    expect(texts(peer).at(-1)).toBeDefined();
    expect(texts(peer).join(" ")).toMatch(/you're (all )?booked|booked/i);
  });
});

/** Books as far as the receipt; what the model does with it is `then`. */
async function bookedBy(peer: RelayPeer, then: () => Answer, when = 4): Promise<void> {
  await readBackBy(peer, then, when);
  await peer.say("yes please do");
}

/** Goes as far as the read-back; on a yes the model books, and what it does with the receipt is `then`. */
async function readBackBy(peer: RelayPeer, then: () => Answer, when: number): Promise<StandInModel> {
  const day = new Date(Date.now() + when * 86_400_000).toISOString().slice(0, 10);
  const model = modelDoes(({ body }) => {
    const input = JSON.stringify(body["input"]);
    const called = (name: string) => input.includes(`"name":"${name}"`);
    if (input.includes("yes please do"))
      return called("confirm_booking") ? then() : saying({ call: "confirm_booking", arguments: {} });
    if (called("choose_option")) return saying({ text: readBackIn(input) });
    if (called("check_availability"))
      return saying({
        call: "choose_option",
        arguments: { option: 1, name: "Maria Lopez", phone: null, email: null, notes: null },
      });
    return saying({
      call: "check_availability",
      arguments: {
        service: "Cleaning",
        appointment: null,
        from_date: day,
        to_date: day,
        weekday: null,
        part_of_day: null,
        time: "11:00",
        after: null,
        before: null,
      },
    });
  });
  await peer.say("A cleaning at eleven, it's Maria Lopez, this number is fine.");
  return model;
}

describe("a model that is slow", () => {
  it("is filled for after 1.2 s and after 4 s, and stood in for after 6 s", { timeout: 20_000 }, async () => {
    modelDoes(() => saying({ stall: true }));
    const { call, peer } = await begin();
    const from = Date.now();
    const at: number[] = [];
    peer.send({ type: "prompt", voicePrompt: "How much is a cleaning?", last: true });
    for (const count of [1, 2, 3]) {
      await peer.until(() => texts(peer).length >= count);
      at.push(Date.now() - from);
    }
    expect(at[0]).toBeGreaterThan(1_150);
    expect(at[0]).toBeLessThan(1_350);
    expect(at[1]).toBeGreaterThan(3_900);
    expect(at[1]).toBeLessThan(4_200);
    expect(at[2]).toBeGreaterThan(5_900);
    expect(at[2]).toBeLessThan(6_500);
    await peer.turn(0);
    expect(texts(peer).slice(2).join(" ")).toMatch(/120/);
    expect(new Set(texts(peer).slice(0, 2)).size).toBe(2);
    expect((await transcript(call)).some(({ text }) => text.includes("in time"))).toBe(true);
  });

  it("but has begun to speak is not filled for while that is heard", async () => {
    modelDoes(() =>
      saying(
        { text: "Let me think about that for quite a little while now. " },
        { wait: 2_000 },
        { text: "It is 120 dollars." },
      ),
    );
    const { peer } = await begin();
    await peer.say("How much is a cleaning?");
    expect(texts(peer)).toHaveLength(2);
  });
});

describe("a caller who speaks over a model", () => {
  it("is given the word at once: the model is stopped and nothing more is said", async () => {
    const model = modelDoes(({ index }) =>
      index === 0
        ? saying({ text: "We have many services. They are all very good. And there is much more to say.", everyMs: 60 })
        : saying({ text: "Sorry, go on." }),
    );
    const { call, peer } = await begin();
    peer.send({ type: "prompt", voicePrompt: "Tell me about your services.", last: true });
    await peer.until(() => texts(peer).length === 1);
    const before = peer.frames.length;
    peer.send({ type: "interrupt", utteranceUntilInterrupt: "We have", durationUntilInterruptMs: 300 });
    await eventually(async () => model.abandoned === 1);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(peer.frames.length).toBe(before);
    expect((await transcript(call)).at(-1)).toMatchObject({ text: "We have", interrupted: true });
    await peer.say("Just the price of a cleaning, please.");
    expect(JSON.stringify(model.asked[1]?.body["input"])).toContain("We have (interrupted here)");
  });

  it("with new words is answered for those alone", async () => {
    const model = modelDoes(({ index }) =>
      index === 0 ? saying({ stall: true }) : saying({ text: "It is 120 dollars." }),
    );
    const { call, peer } = await begin();
    peer.send({ type: "prompt", voicePrompt: "Tell me about your services.", last: true });
    await eventually(async () => model.asked.length === 1);
    expect(await peer.say("No, just the price of a cleaning.")).toBe("It is 120 dollars.");
    expect(model.abandoned).toBe(1);
    expect((await transcript(call)).map(({ role }) => role)).toEqual(["agent", "caller", "caller", "agent"]);
  });

  it("by nodding is not", async () => {
    const model = modelDoes(() =>
      saying({ text: "We have one service. " }, { wait: 150 }, { text: "It is a cleaning." }),
    );
    const { peer } = await begin();
    peer.send({ type: "prompt", voicePrompt: "Tell me about your services.", last: true });
    await peer.until(() => texts(peer).length === 1);
    peer.send({ type: "prompt", voicePrompt: "Mm-hmm.", last: true });
    await peer.turn(0);
    expect(texts(peer)).toEqual(["We have one service.", "It is a cleaning."]);
    expect(model.abandoned).toBe(0);
    expect(model.asked).toHaveLength(1);
  });

  it("is not cut off by a late report about an earlier line", async () => {
    modelDoes(({ index }) =>
      index === 0
        ? saying({ text: "What day would suit you best?" })
        : saying({ wait: 100 }, { text: "Alright, Tuesday it is then." }),
    );
    const { call, peer } = await begin();
    await peer.say("I would like to come by.");
    const from = peer.frames.length;
    peer.send({ type: "prompt", voicePrompt: "Tuesday would be good.", last: true });
    peer.send({ type: "interrupt", utteranceUntilInterrupt: "What day would", durationUntilInterruptMs: 300 });
    expect(await peer.turn(from)).toBe("Alright, Tuesday it is then.");
    expect((await transcript(call)).find(({ interrupted }) => interrupted)).toMatchObject({ text: "What day would" });
  });

  it("twice with the same frame has said it once", async () => {
    const model = modelDoes(() => saying({ wait: 100 }, { text: "Which day suits you?" }));
    const { call, peer } = await begin();
    for (let i = 0; i < 2; i++) peer.send({ type: "prompt", voicePrompt: "I need a cleaning.", last: true });
    await peer.turn(0);
    expect(model.asked).toHaveLength(1);
    expect((await transcript(call)).filter(({ role }) => role === "caller")).toHaveLength(1);
  });
});

describe("a call whose process dies while a model thinks", () => {
  it("of a receipt tells it, and lets nothing be done again", async () => {
    const { call, peer } = await begin();
    const model = await readBackBy(peer, () => saying({ stall: true }), 6);
    peer.send({ type: "prompt", voicePrompt: "yes please do", last: true });
    await eventually(async () => (await bookingsOf(call)).length === 1);
    const asked = await eventually(async () => model.asked.length > 4 && model.asked.length);
    await runInDurableObject(session(call), (_object, state) => state.abort("killed here")).catch(() => {});
    await peer.until(() => peer.closed !== null);
    const again = await RelayPeer.begin(call);
    expect(await again.turn(0)).toMatch(/booked/);
    expect(model.asked).toHaveLength(asked);
    expect(await bookingsOf(call)).toHaveLength(1);
  });

  it("answers those words once when it is back", async () => {
    const model = modelDoes(({ index }) =>
      index === 0 ? saying({ stall: true }) : saying({ text: "It is 120 dollars." }),
    );
    const { call, peer } = await begin();
    peer.send({ type: "prompt", voicePrompt: "How much is a cleaning then?", last: true });
    await eventually(async () => model.asked.length === 1);
    await runInDurableObject(session(call), (_object, state) => state.abort("killed here")).catch(() => {});
    await peer.until(() => peer.closed !== null);
    const again = await RelayPeer.begin(call);
    expect(await again.turn(0)).toBe("It is 120 dollars.");
    expect((await transcript(call)).filter(({ role }) => role === "caller")).toHaveLength(1);
    const third = await RelayPeer.begin(call);
    await third.say("Thank you, and where are you?");
    expect((await transcript(call)).filter(({ role }) => role === "caller")).toHaveLength(2);
  });
});
