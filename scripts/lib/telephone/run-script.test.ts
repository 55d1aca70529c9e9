import { expect, test } from "vitest";
import { readCallScript } from "./call-script.ts";
import type { Network, RelayEvents } from "./core/network.ts";
import { PhoneCall } from "./core/phone-call.ts";
import { Listener, runScript } from "./run-script.ts";

const relay = `<Response><Connect action="/ended"><ConversationRelay url="wss://api.test/r" welcomeGreeting="Hello there"/></Connect></Response>`;

/** A receptionist that repeats what it hears, on a clock that jumps. */
function stage() {
  let now = 0;
  let events: RelayEvents | undefined;
  const answer = (token: string) => events?.onFrame(JSON.stringify({ type: "text", token, last: true }));
  const network: Network = {
    post: async (url) => ({ status: 200, body: url.endsWith("/voice") ? relay : "<Response/>" }),
    connect: async (_, listeners) => {
      events = listeners;
      return {
        send: (frame) => {
          const heard: { type: string; voicePrompt?: string } = JSON.parse(frame);
          if (heard.voicePrompt === "goodbye") events?.onFrame(`{"type":"end"}`);
          else if (heard.voicePrompt !== undefined && heard.voicePrompt !== "shh")
            answer(`You said ${heard.voicePrompt}`);
        },
        close: () => {},
        drop: () => {},
      };
    },
    seconds: () => now / 1000,
    wait: async (milliseconds) => {
      now += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const clock = { now: () => now, wait: network.wait };
  const listener = new Listener(clock.now);
  const line = { callSid: `CA${"0".repeat(32)}`, accountSid: "AC1", from: "+12025550142", to: "+12025550100" };
  const call = new PhoneCall({
    network,
    line,
    webhooks: "https://api.test",
    dialOutcome: "no-answer",
    onEvent: listener.note,
  });
  return async (script: string) => {
    await call.dial();
    return runScript(readCallScript(script), call, listener, clock);
  };
}

test("a script whose expectations hold says nothing", async () => {
  const script =
    "expect: hello\ncaller: a cleaning\nexpect: /CLEANING$/\nexpect not: hello\ncaller: goodbye\nexpect end";
  expect(await stage()(script)).toBeNull();
});

test("a failed expectation names its line and what was heard", async () => {
  expect(await stage()("caller: a cleaning\nexpect: Tuesday")).toBe(
    "line 2: expected Tuesday\nheard since the caller's last move:\nYou said a cleaning",
  );
  expect(await stage()("caller: a cleaning\nexpect not: cleaning")).toMatch(/^line 2: did not expect cleaning/);
});

test("what was heard before the caller spoke no longer counts", async () => {
  expect(await stage()("caller: first\ncaller: second\nexpect: first")).toMatch(/^line 3: expected first/);
});

test("a receptionist that says nothing fails the script, and so does a call that ended", async () => {
  expect(await stage()("caller: shh\ncaller: anybody?")).toMatch(/^line 2: the agent never finished speaking/);
  expect(await stage()("caller: goodbye\ncaller: one more thing")).toMatch(/^line 2: the call is over/);
  expect(await stage()("caller: a cleaning\nexpect end")).toMatch(/^line 2: expected the call to be over/);
});
