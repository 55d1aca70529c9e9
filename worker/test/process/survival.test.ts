import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, it } from "vitest";
import { type ApiServer, startApi } from "../../../scripts/lib/api-server.ts";
import { freePort } from "../../../scripts/lib/ports.ts";
import type { Params } from "../../../scripts/lib/telephone/core/call-params.ts";
import { signedNetwork } from "../../../scripts/lib/telephone/signed-network.ts";
import { developmentAuthToken } from "../../src/config.ts";

// A real server, killed for real: the telephone call it carried goes on in the next one.

const greeting = "Thanks for calling the survivors.";
const call = {
  CallSid: "CA5072c8e4a1f94b6db1f1c2a3d4e5f607",
  From: "+13105550147",
  To: "+12025550177",
  AccountSid: "AC1",
};
const state = mkdtempSync(join(tmpdir(), "amunet-survival-"));
let server: ApiServer | undefined;

afterAll(async () => {
  await server?.stop();
  rmSync(state, { recursive: true, force: true });
});

async function start(port: number): Promise<ApiServer> {
  server = startApi("serve", port, state);
  await server.ready;
  return server;
}

function kill(victim: ApiServer): Promise<unknown> {
  process.kill(-victim.child.pid!, "SIGKILL");
  return victim.exited;
}

/** The caller's end of one relay socket. */
async function connect(network: ReturnType<typeof signedNetwork>, url: string) {
  const frames: { type: string; token?: string; last?: boolean }[] = [];
  const socket = await network.connect(url, { onFrame: (data) => frames.push(JSON.parse(data)), onClose: () => {} });
  socket.send(JSON.stringify({ type: "setup", sessionId: "VX1", callSid: call.CallSid, from: call.From, to: call.To }));
  const turn = async (from = frames.length): Promise<string> => {
    await expect.poll(() => frames.slice(from).some((frame) => frame.last === true), { timeout: 10_000 }).toBe(true);
    return frames
      .slice(from)
      .map((frame) => frame.token ?? "")
      .join("");
  };
  const say = (voicePrompt: string): Promise<string> => {
    const heard = turn();
    socket.send(JSON.stringify({ type: "prompt", voicePrompt, lang: "en-US", last: true }));
    return heard;
  };
  return { say, turn };
}

const relayUrl = (twiml: string): string => /url="([^"]+)"/.exec(twiml)?.[1] ?? "";
const tomorrow = "tomorrow at ten in the morning";

it(
  "a call whose server is killed without warning goes on with the next server, and books once",
  { timeout: 120_000 },
  async () => {
    const port = await freePort();
    const api = `http://127.0.0.1:${port}`;
    const first = await start(port);
    const json = { "content-type": "application/json" };
    const registered = await fetch(`${api}/api/auth/register`, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ email: "owner@example.com", password: "correct horse", tenantName: "Survivors" }),
    });
    const { token, tenantId } = (await registered.json()) as { token: string; tenantId: string };
    const headers = { ...json, authorization: `Bearer ${token}`, "x-tenant-id": tenantId };
    const open = [["00:00", "24:00"]];
    const hours = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open, closedDates: [] };
    await fetch(`${api}/api/config`, { method: "PUT", headers, body: JSON.stringify({ greeting, hours }) });
    await fetch(`${api}/api/numbers`, { method: "POST", headers, body: JSON.stringify({ phoneNumber: call.To }) });

    const network = signedNetwork({ api, publicOrigin: api, authToken: developmentAuthToken });
    const post = (path: string, more: Params) => network.post(`${api}/api/twilio/${path}`, { ...call, ...more });
    const answer = await post("voice", { CallStatus: "ringing" });
    const before = await connect(network, relayUrl(answer.body));
    await before.say(`I need an appointment ${tomorrow}, it's Maria Lopez`);
    const readBack = await before.say("yes, this number is fine");

    await kill(first);
    await start(port);

    const resumed = await post("relay-ended", {
      CallStatus: "in-progress",
      SessionStatus: "failed",
      ErrorCode: "64105",
    });
    expect(resumed.body).toContain("<ConversationRelay");
    expect(resumed.body).not.toContain(greeting);
    const after = await connect(network, relayUrl(resumed.body));
    expect(await after.turn(0)).toBe(readBack);
    expect(await after.say("yes please")).toMatch(/10(:00)? ?AM/i);

    const booked = await fetch(`${api}/api/bookings`, { headers });
    const { items } = (await booked.json()) as { items: { callId: string; customerName: string }[] };
    expect(items).toMatchObject([{ callId: `call_${call.CallSid}`, customerName: "Maria Lopez" }]);

    await post("status", { CallStatus: "completed", CallDuration: "75" });
    const stored = async () => {
      const found = await fetch(`${api}/api/calls/call_${call.CallSid}`, { headers });
      return found.ok ? ((await found.json()) as { transcript: { text: string }[] }) : null;
    };
    await expect.poll(stored, { timeout: 10_000 }).toMatchObject({ outcome: "booked", durationSeconds: 75 });
    const said = (await stored())!.transcript.map((turn) => turn.text);
    expect(said.filter((text) => text === greeting)).toHaveLength(1);
    expect(said).toContain(`I need an appointment ${tomorrow}, it's Maria Lopez`);
  },
);
