import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, it } from "vitest";
import { type ApiServer, startApi } from "../../../scripts/lib/api-server.ts";
import type { Answer, Asked } from "../../../scripts/lib/model-stand-in/responses.ts";
import { type ModelServer, startModelServer } from "../../../scripts/lib/model-stand-in/server.ts";
import { freePort } from "../../../scripts/lib/ports.ts";
import { callerFrames } from "../../../scripts/lib/telephone/core/relay-frames.ts";
import { signedNetwork } from "../../../scripts/lib/telephone/signed-network.ts";
import { developmentAuthToken } from "../../src/config.ts";

// One kill, without warning, of a server with a call at every single frame of a dialogue: each goes on in the next server
// and comes to the same end as a call that nobody killed.

const state = mkdtempSync(join(tmpdir(), "amunet-frames-"));
let server: ApiServer | undefined;
let model: ModelServer | undefined;

afterAll(async () => {
  await server?.stop();
  await model?.close();
  delete process.env["OPENAI_API_KEY"];
  delete process.env["OPENAI_BASE_URL"];
  rmSync(state, { recursive: true, force: true });
});

type Network = ReturnType<typeof signedNetwork>;

/** Answers what a caller hears; null once they have what they called for. */
type Persona = (heard: string) => string | null;

const numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

/** Somebody who wants an appointment at a time of their own. */
function booker(index: number): Persona {
  const day = numbers[Math.floor(index / 6)];
  const hour = numbers[7 + (index % 3)];
  const when = `in ${day} days at ${hour} in the ${index % 6 < 3 ? "morning" : "evening"}`;
  return (heard) => {
    if (/booked/i.test(heard) && !/shall i book/i.test(heard)) return null;
    if (/(shall i|should i|want me to) (go ahead|book)|book it|is that right|all correct|look right/i.test(heard))
      return "Yes, please book it.";
    if (/number/i.test(heard)) return "Yes, this number is fine.";
    return `I need an appointment ${when}, it's Maria Lopez.`;
  };
}

/** Somebody who leaves a message. */
const messenger: Persona = (heard) => {
  if (/message is with the team|passed your message/i.test(heard)) return null;
  if (/pass (it|the message) on/i.test(heard)) return "Yes, please.";
  if (/your name/i.test(heard)) return "Ana Ruiz.";
  if (/number/i.test(heard)) return "Yes, this number is fine.";
  return "Can I leave a message? Please tell Doctor Lee that my crown fell off.";
};

/** A model that does what a good one would, over our own tools. */
function answerOf({ body }: Asked): Answer {
  const input = body["input"] as { role?: string; type?: string; name?: string; content?: string; output?: string }[];
  const words = input.findLast(({ role }) => role === "user")?.content ?? "";
  const called = input.filter(({ type }) => type === "function_call").map(({ name }) => name);
  const output = input.findLast(({ type }) => type === "function_call_output")?.output ?? "";
  const told = /<say>(.*?)<\/say>/s.exec(output)?.[1];
  const say = (text: string): Answer => ({ steps: [{ text, everyMs: 3 }] });
  const call = (name: string, given: unknown): Answer => ({
    steps: [{ text: "Let me see. " }, { call: name, arguments: given }],
  });
  if (/yes, please book/i.test(words)) {
    if (!called.includes("confirm_booking")) return call("confirm_booking", {});
    return say(told ?? "So, shall I book it?");
  }
  const wish = /in (\w+) days at (\w+) in the (morning|evening)/i.exec(words);
  if (wish === null) return say("When would you like to come?");
  if (called.includes("choose_option")) return say(told ?? "Shall I book it?");
  if (called.includes("check_availability")) {
    return call("choose_option", { option: 1, name: "Maria Lopez", phone: null, email: null, notes: null });
  }
  const day = new Date(Date.now() + (numbers.indexOf(wish[1]!) + 2) * 86_400_000);
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(day);
  const hour = numbers.indexOf(wish[2]!) + 2 + (wish[3] === "evening" ? 12 : 0);
  const time = `${String(hour).padStart(2, "0")}:00`;
  const any = { appointment: null, weekday: null, part_of_day: null, after: null, before: null };
  return call("check_availability", { service: "Appointment", from_date: date, to_date: date, time, ...any });
}

interface Caller {
  callSid: string;
  to: string;
  persona: Persona;
  /** The line goes dead after so many frames of ours. */
  stopAt: number;
  /** Or, where that ends a turn, right after the caller's next words. */
  speaks: boolean;
  /** Says those words. */
  last: (() => void) | null;
  done: boolean;
  /** What was heard and said, for a failing test to show. */
  trace: string[];
}

/** Talks until the caller has what they want or the line goes dead. */
async function talk(network: Network, api: string, caller: Caller, patienceMs: number): Promise<void> {
  let [frames, heard] = [0, ""];
  let quiet: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve, reject) => {
    const give = setTimeout(
      () => reject(new Error(`${caller.callSid} never came to an end: ${caller.trace.slice(-14).join(" | ")}`)),
      30_000,
    );
    const finish = () => {
      clearTimeout(give);
      clearTimeout(quiet);
      resolve();
    };
    const reply = (say: (words: string) => void) => {
      const words = caller.persona(heard);
      caller.trace.push(heard, `> ${words}`);
      heard = "";
      caller.done = words === null;
      if (words === null) return finish();
      say(words);
    };
    const opened = network.connect(`${api.replace("http:", "wss:")}/api/twilio/relay/${caller.callSid}`, {
      onClose: () => {},
      onFrame: (data) => {
        const frame = JSON.parse(data) as { type: string; token?: string; last?: boolean };
        clearTimeout(quiet);
        if (caller.done || frames >= caller.stopAt) return;
        frames += 1;
        heard += frame.token ?? "";
        void opened.then((socket) => {
          const say = (words: string) => socket.send(callerFrames.prompt(words, "en-US"));
          const dead = frames >= caller.stopAt;
          if (frame.last === true && !dead) return reply(say);
          if (!dead) return;
          const words = frame.last === true && caller.speaks ? caller.persona(heard) : null;
          caller.trace.push(heard, `(${words})`, "KILLED");
          caller.done = caller.persona(heard) === null;
          caller.last = words === null ? null : () => say(words);
          finish();
        });
      },
    });
    void opened.then((socket) => {
      socket.send(
        callerFrames.setup({
          sessionId: "VX1",
          accountSid: "AC1",
          callSid: caller.callSid,
          from: "+13105550147",
          to: caller.to,
          customParameters: {},
        }),
      );
      if (caller.stopAt === 0) return finish();
      // Nobody says anything: the caller does.
      quiet = setTimeout(() => reply((words) => socket.send(callerFrames.prompt(words, "en-US"))), patienceMs);
    }, reject);
  });
}

it("a call killed after any frame goes on to the same end", { timeout: 240_000 }, async () => {
  model = await startModelServer(answerOf);
  process.env["OPENAI_API_KEY"] = "sk-test";
  process.env["OPENAI_BASE_URL"] = model.baseUrl;
  const port = await freePort();
  const api = `http://127.0.0.1:${port}`;
  server = startApi("serve", port, state);
  await server.ready;

  const json = { "content-type": "application/json" };
  const open = [["00:00", "24:00"]];
  const hours = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open, closedDates: [] };
  const business = async (index: number, change: object) => {
    const registered = await fetch(`${api}/api/auth/register`, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ email: `owner-${index}@example.com`, password: "correct horse", tenantName: "Survivors" }),
    });
    const { token, tenantId } = (await registered.json()) as { token: string; tenantId: string };
    const headers = { ...json, authorization: `Bearer ${token}`, "x-tenant-id": tenantId };
    const to = `+1202555019${index}`;
    await fetch(`${api}/api/config`, { method: "PUT", headers, body: JSON.stringify({ hours, ...change }) });
    await fetch(`${api}/api/numbers`, { method: "POST", headers, body: JSON.stringify({ phoneNumber: to }) });
    return { headers, to };
  };
  const builtin = await business(0, {});
  const asked = await business(1, { aiProvider: "openai" });
  const taker = await business(2, {});

  const callers: Caller[] = [];
  const call = (to: string, persona: Persona, stopAt: number, speaks: boolean) =>
    callers.push({
      callSid: `CA${String(callers.length).padStart(32, "0")}`,
      to,
      persona,
      stopAt,
      speaks,
      last: null,
      done: false,
      trace: [],
    });
  for (let stopAt = 0; stopAt <= 11; stopAt++) {
    for (const [i, speaks] of [false, true].entries()) {
      call(builtin.to, booker(2 * stopAt + i), stopAt, speaks);
      call(asked.to, booker(2 * stopAt + i), stopAt, speaks);
      call(taker.to, messenger, stopAt, speaks);
    }
  }
  const network = signedNetwork({ api, publicOrigin: api, authToken: developmentAuthToken });
  await Promise.all(callers.map((caller) => talk(network, api, caller, 300)));
  for (const { last } of callers) last?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.kill(-server.child.pid!, "SIGKILL");
  await server.exited;

  server = startApi("serve", port, state);
  await server.ready;
  for (const caller of callers) {
    const params = { CallSid: caller.callSid, From: "+13105550147", To: caller.to, AccountSid: "AC1" };
    const ended = { ...params, CallStatus: "in-progress", SessionStatus: "failed", ErrorCode: "64105" };
    expect((await network.post(`${api}/api/twilio/relay-ended`, ended)).body).toContain("<ConversationRelay");
  }
  const left = callers.filter(({ done }) => !done);
  expect(left.length).toBeGreaterThan(callers.length / 2);
  for (const caller of left) caller.stopAt = Number.POSITIVE_INFINITY;
  await Promise.all(left.map((caller) => talk(network, api, caller, 3_000)));

  const callIds = (to: string) => callers.filter((caller) => caller.to === to).map(({ callSid }) => `call_${callSid}`);
  const kept = async (what: "bookings" | "messages", { headers }: { headers: Record<string, string> }) => {
    const answer = await fetch(`${api}/api/${what}?limit=100`, { headers });
    const { items } = (await answer.json()) as { items: { callId: string }[] };
    return items.map(({ callId }) => callId);
  };
  expect((await kept("bookings", builtin)).toSorted()).toEqual(callIds(builtin.to).toSorted());
  expect((await kept("bookings", asked)).toSorted()).toEqual(callIds(asked.to).toSorted());
  expect((await kept("messages", taker)).toSorted()).toEqual(callIds(taker.to).toSorted());
});
