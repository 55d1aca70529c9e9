import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it } from "vitest";
import type { Env } from "../../src/env.ts";
import { registerTenant } from "../harness/api.ts";
import { type Call, callTo, freshCallSid, ring } from "../harness/twilio.ts";
import { inColdIsolate } from "./cold-isolate.ts";

const bindings = { ...env };
const owner = await registerTenant();
const known = await callTo(owner);
/** A call to a number this isolate has just answered for. */
const nextCall = (): Call => ({ ...known, CallSid: freshCallSid() });
await ring(known);

afterEach(() => void Object.assign(env, bindings));

const never = new Promise<never>(() => {});

/** A binding of which every method, and every method of every object it gives, does as `answer` says. */
const binding = <T>(answer: (method: string) => unknown): T =>
  new Proxy(
    {},
    {
      get: (_, method) => {
        if (method === "get" || method === "withSession") return () => binding(answer);
        return () => (method === "idFromName" ? null : answer(String(method)));
      },
    },
  ) as T;

/** Everything storage-like but the hub; `use` decides what happens to who asks. */
function replaceAllButHub(use: (name: string) => unknown): void {
  const names = ["DB", "SNAPSHOTS", "CALL_SESSION", "RATE_LIMITER", "METRICS_HUB", "POST_CALL", "WEBHOOK_LIMIT"];
  for (const name of names) if (name in env) Object.assign(env, { [name]: binding(() => use(name)) });
}

/** Milliseconds until the answer, and the answer. */
async function timed(call: Call): Promise<{ ms: number; twiml: string; status: number }> {
  const started = performance.now();
  const answer = await ring(call);
  return { status: answer.status, twiml: await answer.text(), ms: performance.now() - started };
}

const connects =
  /^<\?xml [^>]*\?><Response><Connect [^>]*><ConversationRelay [^>]*>(<Language [^>]*\/>){2}<\/ConversationRelay><\/Connect><\/Response>$/;

describe("a ringing call on a warm isolate", () => {
  it("awaits the hub and nothing else, whatever else hangs for ever", async () => {
    replaceAllButHub(() => never);
    const { twiml, ms } = await timed(nextCall());
    expect(twiml).toMatch(connects);
    expect(ms).toBeLessThan(1000);
  });

  it("reads neither KV nor the database", async () => {
    const read: string[] = [];
    replaceAllButHub((name) => (read.push(name), never));
    expect((await timed(nextCall())).twiml).toMatch(connects);
    expect(read).not.toContain("DB");
    expect(read).not.toContain("SNAPSHOTS");
  });

  it("is answered only after the hub has it, which is asked once", async () => {
    let asked = 0;
    let admit: (verdict: unknown) => void = () => {};
    const verdict = new Promise((resolve) => (admit = resolve));
    env.TENANT_HUB = binding<Env["TENANT_HUB"]>((method) => (method === "admit" ? (asked++, verdict) : undefined));
    let answered = false;
    const answer = timed(nextCall()).finally(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answered).toBe(false);
    admit({ decision: "answer", twiml: "<Response/>" });
    expect((await answer).twiml).toBe("<Response/>");
    expect(asked).toBe(1);
  });
});

describe("a ringing call on a cold isolate", () => {
  it("reads KV once, and the database not at all", async () => {
    const { SNAPSHOTS } = env;
    const asked: string[] = [];
    replaceAllButHub((name) => (asked.push(name), never));
    env.SNAPSHOTS = new Proxy(SNAPSHOTS, {
      get: (kv, method) => {
        asked.push(`SNAPSHOTS.${String(method)}`);
        return (...args: unknown[]) => Reflect.apply(Reflect.get(kv, method) as () => unknown, kv, args);
      },
    });
    expect((await inColdIsolate(() => timed(nextCall()))).twiml).toMatch(connects);
    expect(asked.filter((name) => name.startsWith("SNAPSHOTS"))).toEqual(["SNAPSHOTS.get"]);
    expect(asked).not.toContain("DB");
  });
});

describe("a hub in trouble", () => {
  it("that hangs costs the caller a second and a half, no more", async () => {
    env.TENANT_HUB = binding<Env["TENANT_HUB"]>(() => never);
    const { status, twiml, ms } = await timed(nextCall());
    expect(status).toBe(200);
    expect(twiml).toMatch(connects);
    expect(ms).toBeGreaterThan(1400);
    expect(ms).toBeLessThan(2000);
  });

  it("that fails costs nothing", async () => {
    env.TENANT_HUB = binding<Env["TENANT_HUB"]>(() => Promise.reject(new Error("the hub is overloaded")));
    const { status, twiml, ms } = await timed(nextCall());
    expect(status).toBe(200);
    expect(twiml).toMatch(connects);
    expect(ms).toBeLessThan(1000);
  });
});
