import { env } from "cloudflare:workers";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { callTo } from "../harness/twilio.ts";
import { stalledRun } from "../onboarding/stalled-run.ts";
import type { Operation } from "./operations.ts";
import { tables } from "./schema.ts";

const tenantTables = tables().then((all) =>
  all.filter(({ columns }) => columns.includes("tenant_id")).map(({ name }) => name),
);

/** All rows a tenant has, in every table. */
export async function everythingOf({ tenantId }: Member): Promise<string> {
  const names = await tenantTables;
  const rows = await env.DB.batch([
    ...names.map((table) =>
      env.DB.prepare(`SELECT * FROM "${table}" WHERE tenant_id = ? ORDER BY rowid`).bind(tenantId),
    ),
    env.DB.prepare("SELECT * FROM tenants WHERE id = ?").bind(tenantId),
  ]);
  return JSON.stringify(rows.map(({ results }, i) => [names[i] ?? "tenants", results]));
}

/** A tenant with something in each table that an id in a path can name, every value marked as its own. */
export interface Victim extends Member {
  /** Appears in every row that could leak. */
  mark: string;
  /** By the noun before the id in a path. */
  ids: Record<string, string>;
}

export async function rememberedTenant(): Promise<Victim> {
  const mark = `secret${crypto.randomUUID().slice(0, 8)}`;
  const owner = await registerTenant({ businessName: mark, persona: mark });
  const { tenantId } = owner;
  await callTo(owner);
  const now = Date.now();
  const insert = (table: string, row: Record<string, string | number | null>) =>
    env.DB.prepare(
      `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.keys(row)
        .map(() => "?")
        .join(", ")})`,
    ).bind(...Object.values(row));
  const [call, contact, message] = [`call_${mark}`, `con_${mark}`, `msg_${mark}`];
  await env.DB.batch([
    insert("calls", {
      id: call,
      tenant_id: tenantId,
      call_sid: mark,
      from_number: "+13105550147",
      to_number: "+12025550100",
      status: "completed",
      started_at: now,
      summary: mark,
      booking_ids: "[]",
    }),
    insert("usage_ledger", {
      call_id: call,
      tenant_id: tenantId,
      call_sid: mark,
      at: now,
      seconds: 60,
      billable_seconds: 60,
      voice: mark,
      period_start: now,
    }),
    insert("transcripts", {
      call_id: call,
      tenant_id: tenantId,
      turns: JSON.stringify([{ at: new Date(now).toISOString(), role: "caller", text: mark }]),
    }),
    insert("contacts", { id: contact, tenant_id: tenantId, name: mark, first_seen_at: now, last_seen_at: now }),
    insert("messages", { id: message, tenant_id: tenantId, body: mark, status: "open", created_at: now }),
    insert("conversations", {
      id: `conv_${mark}`,
      tenant_id: tenantId,
      channel: "sms",
      summary: mark,
      booking_ids: "[]",
      turns: JSON.stringify([{ at: new Date(now).toISOString(), role: "caller", text: mark }]),
      revision: 1,
      started_at: now,
      last_at: now,
    }),
    ...stalledRun(tenantId, `onb_${mark}`, mark),
    insert("gate_runs", {
      id: `gate_${mark}`,
      tenant_id: tenantId,
      version: 1,
      status: "passed",
      engine: "builtin",
      passed: 0,
      failed: 0,
      blocking: 0,
      pinned_at: now,
      took_ms: 0,
      results: JSON.stringify([mark]),
      created_at: now - 86_400_000,
    }),
    insert("gate_scenarios", {
      id: `scn_${mark}`,
      tenant_id: tenantId,
      title: mark,
      caller_lines: JSON.stringify([mark]),
      expectation: JSON.stringify({ outcome: "answered", mustSay: [], mustNotSay: [] }),
      must_pass: 0,
      created_at: now,
    }),
    // No stranger gets that far.
    insert("agent_versions", { tenant_id: tenantId, version: 900, config: `{"persona":"${mark}"}`, created_at: now }),
    insert("knowledge_gaps", {
      id: `gap_${mark}`,
      tenant_id: tenantId,
      question: mark,
      asked: 1,
      status: "open",
      first_at: now,
      last_at: now,
    }),
    insert("texts", {
      id: `txt_${mark}`,
      tenant_id: tenantId,
      direction: "in",
      from_number: "+13105550147",
      to_number: "+12025550100",
      body: mark,
      status: "received",
      purpose: "conversation",
      created_at: now,
      updated_at: now,
    }),
    insert("bookings", {
      id: `book_${mark}`,
      tenant_id: tenantId,
      status: "confirmed",
      service_id: "svc_appointment",
      customer_name: mark,
      starts_at: now + 5 * 86_400_000,
      ends_at: now + 5 * 86_400_000 + 1_800_000,
      busy_until: now + 5 * 86_400_000 + 1_800_000,
      time_zone: "America/New_York",
      source: "api",
      created_at: now,
      updated_at: now,
    }),
  ]);
  const made = await as(owner)("/api/api-keys", { body: { name: mark } });
  const { id: key } = await made.json<{ id: string }>();
  const { items: numbers } = await (await as(owner)("/api/numbers")).json<{ items: { id: string }[] }>();
  const ids = {
    calls: call,
    receipts: call,
    numbers: numbers[0]!.id,
    bookings: `book_${mark}`,
    messages: message,
    conversations: `conv_${mark}`,
    gaps: `gap_${mark}`,
    runs: `gate_${mark}`,
    scenarios: `scn_${mark}`,
    onboarding: `onb_${mark}`,
    versions: "900",
    "api-keys": key,
  };
  return { ...owner, mark, ids };
}

/** The victim's row that an operation's path asks for; an operation on something new must be given one. */
export function idFor(victim: Victim, operation: Operation): string {
  const noun = /\/([a-z-]+)\/\{[^}]+\}/.exec(operation.path)?.[1];
  const id = noun === undefined ? "" : victim.ids[noun];
  if (id === undefined) throw new Error(`say in victim.ts what the id in ${operation.name} names`);
  return id;
}
