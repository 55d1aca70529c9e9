import { isConnected, newLine, voiceRequest } from "./calls.ts";
import { Contestant } from "./contestant.ts";
import { httpRequest, load } from "./load.ts";
import { type Figures, round, times } from "./report.ts";
import type { Rig } from "./rig.ts";
import { inRounds } from "./rounds.ts";
import type { BenchTenant } from "./tenants.ts";

/** The voice webhook beside the floor: signed, each a new call, none turned away. */
export async function measureWebhook(rig: Rig, tenants: readonly BenchTenant[], quick: boolean): Promise<Figures> {
  let calls = 0;
  const voice = () => voiceRequest(rig.port, newLine(tenants, calls++));
  const hello = httpRequest("GET", rig.floorPort, "/hello", {});
  const hops = () => httpRequest("GET", rig.floorPort, `/hops/${calls++ % tenants.length}`, {});
  const isHello = (status: number, body: string) => status === 200 && body === "hello";
  const to = (count: number, request: () => string) => Array.from({ length: count }, request);

  await load({ port: rig.port, connections: 4, requests: to(2 * tenants.length, voice), isRight: isConnected });
  await load({ port: rig.floorPort, connections: 4, requests: to(2 * tenants.length, hops), isRight: isHello });

  const rows: Figures["rows"] = [];
  for (const connections of [1, 16, 64]) {
    const count = quick ? 20 + 2 * connections : 40 + 4 * connections;
    const [floor, bare, ours] = [new Contestant(rig), new Contestant(rig), new Contestant(rig)];
    const helloes = to(20 * count, () => hello);
    await inRounds(quick ? 2 : 5, quick ? 0 : 12_000, async () => {
      await floor.run({ port: rig.floorPort, connections, requests: helloes, isRight: isHello });
      await bare.run({ port: rig.floorPort, connections, requests: to(count, hops), isRight: isHello });
      await ours.run({ port: rig.port, connections, requests: to(count, voice), isRight: isConnected });
    });
    const [least, hop, own] = [floor.summary, bare.summary, ours.summary];
    rows.push({
      connections,
      "requests/s": round(own.perSecond),
      "p50 ms": round(own.p50),
      "p99 ms": round(own.p99),
      "cpu ms": round(own.cpu),
      "bare hops/s": round(hop.perSecond),
      "hops p50": round(hop.p50),
      "hops p99": round(hop.p99),
      "hops cpu": round(hop.cpu),
      "of bare hops": times(own.perSecond, hop.perSecond),
      "hello/s": round(least.perSecond),
      "hello p50": round(least.p50),
      "of hello": times(own.perSecond, least.perSecond),
    });
  }
  return {
    title: "Voice webhook",
    note:
      `Signed calls spread over ${tenants.length} warm tenants, each a new CallSid, every one answered with <ConversationRelay>. ` +
      "Floors in the same workerd: hello, and the same two hops with nothing in them (one awaited row into a known object, " +
      "one fresh object behind the answer).",
    rows,
  };
}
