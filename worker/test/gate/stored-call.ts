import { env } from "cloudflare:workers";

/** One line of a stored conversation. */
export type StoredLine = readonly [role: "caller" | "agent", text: string];

/** Puts an ended call with these lines into a tenant's past. @returns its id */
export async function storedCall(
  tenantId: string,
  lines: readonly StoredLine[],
  { startedAt = Date.now() - 3_600_000, contactId = null as string | null } = {},
): Promise<string> {
  const sid = `CA${crypto.randomUUID().replaceAll("-", "")}`;
  const id = `call_${sid}`;
  const turns = lines.map(([role, text], i) => ({ at: new Date(startedAt + i * 1_000).toISOString(), role, text }));
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO calls (id, tenant_id, call_sid, from_number, to_number, status, started_at, contact_id, booking_ids)
       VALUES (?, ?, ?, '+13105550147', '+12025550100', 'completed', ?, ?, '[]')`,
    ).bind(id, tenantId, sid, startedAt, contactId),
    env.DB.prepare("INSERT INTO transcripts (call_id, tenant_id, turns) VALUES (?, ?, ?)").bind(
      id,
      tenantId,
      JSON.stringify(turns),
    ),
  ]);
  return id;
}
