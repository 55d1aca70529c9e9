import { env } from "cloudflare:workers";
import type { Service } from "../../src/contract/agent-config.ts";
import type { Booking, Slot } from "../../src/contract/bookings.ts";
import type { Ctx } from "../../src/context.ts";
import { createCtx } from "../../src/deps.ts";
import type { LiveNews } from "../../src/contract/live.ts";
import { type ApiCall, as, type Member, registerTenant } from "../harness/api.ts";

const everyDay = (ranges: [string, string][]) =>
  Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, ranges]));

/** A shop that is open every day, nine to five in New York. */
export const shop = {
  timeZone: "America/New_York",
  hours: { ...everyDay([["09:00", "17:00"]]), closedDates: [] as string[] },
  services: [{ id: "svc_cut", name: "Haircut", durationMinutes: 30, bufferMinutes: 0, priceCents: 4000 }] as Service[],
  booking: { leadMinutes: 0, horizonDays: 60, slotStepMinutes: 30, capacity: 1 },
};

/** A tenant that is such a shop, with what differs. */
export const openShop = (change: Partial<typeof shop> = {}): Promise<Member> => registerTenant({ ...shop, ...change });

export const dayMs = 86_400_000;
export const iso = (ms: number): string => new Date(ms).toISOString();

/** The free slots between so many days from now. */
export async function freeSlots(member: Member, from: number, to: number): Promise<Slot[]> {
  const now = Date.now();
  const query = new URLSearchParams({ from: iso(now + from * dayMs), to: iso(now + to * dayMs) });
  const answer = await as(member)(`/api/scheduling/slots?${query.toString()}`);
  if (answer.status !== 200) throw new Error(`slots: ${answer.status} ${await answer.text()}`);
  return (await answer.json<{ items: Slot[] }>()).items;
}

export const customer = { customerName: "Maria Lopez", customerPhone: "+15551234567" };

export const bookVia = (member: Member, body: unknown, call: ApiCall = {}): Promise<Response> =>
  as(member)("/api/scheduling/book", { body, ...call });

/** Books a start that must be free. */
export async function booked(member: Member, startsAt: string): Promise<Booking> {
  const answer = await bookVia(member, { ...customer, startsAt });
  if (answer.status !== 201) throw new Error(`book: ${answer.status} ${await answer.text()}`);
  return answer.json<Booking>();
}

export interface ErrorAnswer {
  error: {
    code: string;
    message: string;
    details?: { reason?: string; alternatives?: string[]; services?: unknown[] };
  };
}

/** A verb's context at an instant of the test's choosing, and the news it publishes. */
export function ctxAt(member: Member, now: number, actor: Ctx["actor"] = { type: "agent", id: "call_1" }) {
  const news: LiveNews[] = [];
  const ctx = createCtx(env, { tenant: { id: member.tenantId, shard: 0 }, actor, requestId: "test", defer: () => {} });
  const live = {
    publish: async (_tenant: string, item: LiveNews) => void news.push(item),
    adopt: async () => {},
    endBoards: async () => {},
  };
  return { ...ctx, deps: { ...ctx.deps, live }, now, news };
}

/** How many rows of `table` the tenant has. */
export async function countOf(table: "bookings" | "holds" | "contacts" | "audit_log", member: Member): Promise<number> {
  const count = await env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table} WHERE tenant_id = ?`)
    .bind(member.tenantId)
    .first<number>("n");
  return count ?? 0;
}
