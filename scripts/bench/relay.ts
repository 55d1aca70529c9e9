import { isConnected, newLine, voiceRequest } from "./calls.ts";
import { cpuMs } from "./cpu.ts";
import { load } from "./load.ts";
import { openCall, openEcho, type Peer, type TurnTimes } from "./relay-peer.ts";
import { type Figures, round, times } from "./report.ts";
import type { Rig } from "./rig.ts";
import { inRounds } from "./rounds.ts";
import { percentile } from "./stats.ts";
import type { BenchTenant } from "./tenants.ts";

/** What a caller asks that needs no calendar. */
const questions = [
  "What are your opening hours?",
  "Where can I park?",
  "How much is a cleaning?",
  "Do you take insurance?",
  "What is your address?",
  "How much is whitening?",
];
const wish = "I'd like to book a cleaning on Wednesday morning";

/** What was seen of one kind of socket with so many open. */
interface Seen {
  inTurn: TurnTimes[];
  searches: TurnTimes[];
  atOnce: TurnTimes[];
  /** Seconds, and the runtime's processor milliseconds, that `atOnce` took. */
  seconds: number;
  cpu: number;
}

/** Turns with many calls open: one call after the other, then all at once. */
export async function measureRelay(rig: Rig, tenants: readonly BenchTenant[], quick: boolean): Promise<Figures> {
  const rows: Figures["rows"] = [];
  let calls = 0;
  const echoes = (kind: "echo" | "kept") => (count: number) =>
    inBatches(count, () => openEcho(rig, `${kind}${calls++}`));
  const ring = async (count: number): Promise<Peer[]> => {
    const lines = Array.from({ length: count }, () => newLine(tenants, calls++));
    const requests = lines.map((line) => voiceRequest(rig.port, line));
    const { wrong } = await load({ port: rig.port, connections: Math.min(count, 8), requests, isRight: isConnected });
    if (wrong > 0) throw new Error(`${wrong} of ${count} calls were not answered`);
    return inBatches(count, (index) => openCall(rig, lines[index] ?? newLine(tenants, calls++)));
  };

  for (const open of quick ? [1, 50] : [1, 50, 500]) {
    const [echo, kept, ours] = [nothingSeen(), nothingSeen(), nothingSeen()];
    await inRounds(open === 1 ? 5 : open === 50 ? 3 : 1, 15_000, async () => {
      await look(rig, echo, await echoes("echo")(open), false);
      await look(rig, kept, await echoes("kept")(open), false);
      await look(rig, ours, await ring(open), true);
    });
    rows.push(row(open, "answer", ours.inTurn, echo.inTurn, kept.inTurn));
    rows.push(row(open, "answer after a search", ours.searches, echo.inTurn, kept.inTurn));
    if (open === 1) continue;
    rows.push({
      ...row(open, "all calls at once", ours.atOnce, echo.atOnce, kept.atOnce),
      "turns/s": round(ours.atOnce.length / ours.seconds),
      "cpu ms": round(ours.cpu / ours.atOnce.length),
      "echoes/s": round(echo.atOnce.length / echo.seconds),
      "kept/s": round(kept.atOnce.length / kept.seconds),
      "kept cpu": round(kept.cpu / kept.atOnce.length),
    });
  }
  return {
    title: "Relay turn",
    note:
      "Milliseconds from a caller's words to our first and our last frame: one call after the other while all are open, and " +
      `all of them at once, over ${tenants.length} tenants. Floors: an echo through a bare hibernating object, and one that ` +
      "is on disk before it is sent, as a turn must be.",
    rows,
  };
}

const nothingSeen = (): Seen => ({ inTurn: [], searches: [], atOnce: [], seconds: 0, cpu: 0 });

/** Takes turns on sockets that are all open, and closes them. */
async function look(rig: Rig, seen: Seen, peers: readonly Peer[], search: boolean): Promise<void> {
  const turns = Math.max(12, Math.min(2 * peers.length, 500));
  for (let turn = 0; turn < turns; turn++) {
    const peer = peers[turn % peers.length];
    if (peer !== undefined) seen.inTurn.push(await peer.turn(questionOf(Math.floor(turn / peers.length))));
  }
  const [started, cpu] = [performance.now(), cpuMs(rig.workerd)];
  const taken = await Promise.all(
    peers.map(async (peer) => [await peer.turn(questionOf(2)), await peer.turn(questionOf(3))]),
  );
  seen.seconds += (performance.now() - started) / 1000;
  seen.cpu += cpuMs(rig.workerd) - cpu;
  seen.atOnce.push(...taken.flat());
  if (search) for (const peer of peers.slice(0, 50)) seen.searches.push(await peer.turn(wish));
  for (const peer of peers) peer.close();
}

function row(open: number, what: string, own: TurnTimes[], echo: TurnTimes[], kept: TurnTimes[]) {
  const first = own.map((turn) => turn.first);
  const last = own.map((turn) => turn.last);
  const [echoed, written] = [echo, kept].map((turns) =>
    percentile(
      turns.map((turn) => turn.first),
      0.5,
    ),
  );
  const p50 = percentile(first, 0.5);
  return {
    "open calls": open,
    what,
    "first p50": round(p50),
    "first p99": round(percentile(first, 0.99)),
    "last p50": round(percentile(last, 0.5)),
    "last p99": round(percentile(last, 0.99)),
    "echo p50": round(echoed ?? Number.NaN),
    "of echo": times(p50, echoed ?? Number.NaN),
    "kept echo p50": round(written ?? Number.NaN),
    "of kept echo": times(p50, written ?? Number.NaN),
  };
}

const questionOf = (turn: number): string => questions[turn % questions.length] ?? "";

/** Opens `count` sockets a few at a time: a thousand handshakes at once would measure the handshake. */
async function inBatches(count: number, openOne: (index: number) => Promise<Peer>): Promise<Peer[]> {
  const peers: Peer[] = [];
  while (peers.length < count) {
    const size = Math.min(10, count - peers.length);
    const from = peers.length;
    peers.push(...(await Promise.all(Array.from({ length: size }, (_, index) => openOne(from + index)))));
  }
  return peers;
}
