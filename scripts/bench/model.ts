import { emptyBuffer, pushText } from "../../worker/src/domain/conversation/clauses.ts";
import type { Answer, Asked } from "../lib/model-stand-in/responses.ts";
import type { ModelServer } from "../lib/model-stand-in/server.ts";
import { callerFrames } from "../lib/telephone/core/relay-frames.ts";
import { isConnected, newLine, voiceRequest } from "./calls.ts";
import { cpuMs } from "./cpu.ts";
import { load } from "./load.ts";
import { openCall, type Peer } from "./relay-peer.ts";
import { type Figures, round } from "./report.ts";
import type { Rig } from "./rig.ts";
import { percentile } from "./stats.ts";
import { makeTenant } from "./tenants.ts";

/** Callers who talk to the model at the same time. */
const atOnce = 50;
/** What is promised, milliseconds. */
const limits = { clause: 15, filler: 150, interrupt: 20 };
/** They do not all begin to speak in the same instant, but within this time, milliseconds. */
const spreadMs = 2_000;
const startOf = (call: number): number => (call * spreadMs) / atOnce;
/** When a filler is due after the caller's words, milliseconds. */
const fillersDue = [1_200, 4_000];

const answer =
  "Thank you for asking about that. Our practice has been in the same place for many years, and everybody who works here " +
  "enjoys it. There is a waiting room with a view over the river and the park behind it. Would you like to come by?";

/** What the stand-in does: thinks and then writes a word every 20 ms, or never says anything. */
export function answerOf(asked: Asked): Answer {
  if (newestWords(asked).includes("silent")) return { steps: [{ stall: true }] };
  return { steps: [{ wait: 300 }, { text: answer, everyMs: 20 }] };
}

/** Our own share of a model's turn, with `atOnce` calls talking to it: what we add to its tokens, and when we act alone. */
export async function measureModel(rig: Rig, model: ModelServer, index: number): Promise<Figures> {
  const tenant = await makeTenant(rig, index, { aiProvider: "openai" });
  const lines = Array.from({ length: atOnce }, (_, call) => newLine([tenant], call));
  const requests = lines.map((line) => voiceRequest(rig.port, line));
  const { wrong } = await load({ port: rig.port, connections: 8, requests, isRight: isConnected });
  if (wrong > 0) throw new Error(`${wrong} calls were not answered`);
  const peers = await Promise.all(lines.map((line) => openCall(rig, line)));
  // The first turn of an isolate compiles what the others use.
  for (const peer of peers.slice(0, 2)) await peer.turn("Good morning, how are you doing today?");
  const cpu = cpuMs(rig.workerd);
  const clauses = await clauseDelays(model, peers);
  const cpuOfTurn = (cpuMs(rig.workerd) - cpu) / atOnce;
  const stops = await interruptDelays(peers);
  const fillers = await fillerDelays(peers);
  for (const peer of peers) peer.close();
  return {
    title: "Model turn",
    note:
      `${atOnce} calls at once, begun within two seconds, against a stand-in model that writes a word every 20 ms. Milliseconds from the token that ` +
      "completes the first clause to that clause, from when a filler was due to the filler, and from an interruption to the " +
      "last frame after it (0: none came).",
    rows: [
      { ...row("first clause", clauses, limits.clause, 0.95), "cpu ms a turn": round(cpuOfTurn) },
      ...fillers.map((delays, nth) => row(`filler after ${fillersDue[nth]} ms`, delays, limits.filler, 1)),
      row("last frame after an interruption", stops, limits.interrupt, 1),
    ],
  };
}

const row = (what: string, delays: readonly number[], limit: number, share: number) => {
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => percentile(delays, part));
  const judged = share === 1 ? Math.max(...delays.map(Math.abs)) : percentile(delays, share);
  return {
    what,
    samples: delays.length,
    p50: round(p50!),
    p95: round(p95!),
    max: round(most!),
    promised: `${share === 1 ? "max" : "p95"} ${limit}`,
    kept: judged <= limit ? "yes" : "NO",
  };
};

async function clauseDelays(model: ModelServer, peers: readonly Peer[]): Promise<number[]> {
  const completed = new Map<number, number>();
  const buffers = new Map<number, typeof emptyBuffer>();
  model.onSent = (text, asked) => {
    const call = callOf(asked);
    if (text === null || completed.has(call)) return;
    const { buffer, clauses } = pushText(buffers.get(call) ?? emptyBuffer, text);
    buffers.set(call, buffer);
    if (clauses.length > 0) completed.set(call, performance.now());
  };
  const spoken = await Promise.all(
    peers.map(async (peer, call) => {
      await pause(startOf(call));
      const frames = hearing(peer);
      peer.send(callerFrames.prompt(`This is caller ${call} here, what is your office like?`, "en-US"));
      await frames.turn;
      return frames.texts[0]!;
    }),
  );
  model.onSent = null;
  return spoken.map((at, call) => at - completed.get(call)!);
}

async function interruptDelays(peers: readonly Peer[]): Promise<number[]> {
  return await Promise.all(
    peers.map(async (peer, call) => {
      await pause(startOf(call));
      const frames = hearing(peer);
      peer.send(callerFrames.prompt(`Caller ${call} once more, tell me about your office again?`, "en-US"));
      await frames.first;
      // Wherever in the stream that is.
      await pause(20 + (call % 10) * 37);
      const from = performance.now();
      peer.send(callerFrames.interrupt("Thank you for", 300));
      await pause(600);
      return Math.max(0, (frames.all.at(-1) ?? from) - from);
    }),
  );
}

async function fillerDelays(peers: readonly Peer[]): Promise<number[][]> {
  const heard = await Promise.all(
    peers.map(async (peer, call) => {
      await pause(startOf(call));
      const frames = hearing(peer);
      const from = performance.now();
      peer.send(callerFrames.prompt(`Caller ${call} wonders whether your silent model has anything to say`, "en-US"));
      await frames.turn;
      return fillersDue.map((due, nth) => frames.texts[nth]! - from - due);
    }),
  );
  return fillersDue.map((_, nth) => heard.map((delays) => delays[nth]!));
}

/** When what comes from now on came. */
function hearing(peer: Peer) {
  const all: number[] = [];
  const texts: number[] = [];
  let [onFirst, onTurn] = [() => {}, () => {}];
  const first = new Promise<void>((resolve) => (onFirst = resolve));
  const turn = new Promise<void>((resolve) => (onTurn = resolve));
  peer.listen((data) => {
    const frame = JSON.parse(data) as { type: string; last?: boolean };
    all.push(performance.now());
    if (frame.type !== "text") return;
    if (frame.last === true) return onTurn();
    texts.push(performance.now());
    onFirst();
  });
  return { all, texts, first, turn };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function newestWords({ body }: Asked): string {
  const input = body["input"] as { role?: string; content?: string }[];
  return input.findLast(({ role }) => role === "user")?.content ?? "";
}

const callOf = (asked: Asked): number => Number(/caller (\d+)/i.exec(newestWords(asked))?.[1] ?? -1);
