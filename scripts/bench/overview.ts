import { writeHistory } from "./history.ts";
import { httpRequest, load, type Round } from "./load.ts";
import { type Figures, round, times } from "./report.ts";
import type { Rig } from "./rig.ts";
import { inRounds } from "./rounds.ts";
import { summarize } from "./stats.ts";
import type { BenchTenant } from "./tenants.ts";

/** The owner's first page with a short and a long history behind it. */
export async function measureOverview(rig: Rig, tenants: readonly BenchTenant[], quick: boolean): Promise<Figures> {
  const [small, large] = tenants;
  if (small === undefined || large === undefined) throw new Error("two tenants are needed");
  const sizes = quick ? [10_000, 100_000] : [10_000, 1_000_000];
  await writeHistory(rig, small, sizes[0] ?? 0);
  await writeHistory(rig, large, sizes[1] ?? 0);

  const rows: Figures["rows"] = [];
  for (const connections of [1, 16]) {
    const count = connections === 1 ? 40 : 160;
    const floor: Round[] = [];
    const of: [Round[], Round[]] = [[], []];
    await inRounds(quick ? 3 : 7, quick ? 2000 : 8000, async () => {
      floor.push(await ask(rig.floorPort, httpRequest("GET", rig.floorPort, "/hello", {}), connections, 10 * count));
      for (const [index, tenant] of [small, large].entries()) {
        of[index]?.push(await ask(rig.port, overviewRequest(rig.port, tenant), connections, count));
      }
    });
    const [short, long] = [summarize(of[0]), summarize(of[1])];
    const least = summarize(floor);
    for (const [size, own] of [
      [sizes[0], short],
      [sizes[1], long],
    ] as const) {
      rows.push({
        connections,
        "calls stored": size ?? 0,
        "requests/s": round(own.perSecond),
        "p50 ms": round(own.p50),
        "p99 ms": round(own.p99),
        "hello/s": round(least.perSecond),
        "hello p50": round(least.p50),
        "of hello": times(own.perSecond, least.perSecond),
        "p50 to the shortest's": times(own.p50, short.p50),
      });
    }
  }
  return {
    title: "Overview",
    note: "GET /api/dashboard/overview with a session, the tenant's totals and its ten newest calls and next bookings.",
    rows,
  };
}

const overviewRequest = (port: number, tenant: BenchTenant): string =>
  httpRequest("GET", port, "/api/dashboard/overview", {
    authorization: `Bearer ${tenant.token}`,
    "x-tenant-id": tenant.tenantId,
  });

async function ask(port: number, request: string, connections: number, count: number): Promise<Round> {
  const requests = Array.from({ length: count }, () => request);
  const result = await load({ port, connections, requests, isRight: (status) => status === 200 });
  if (result.wrong > 0) throw new Error(`${result.wrong} of ${count} answers were wrong`);
  return result;
}
