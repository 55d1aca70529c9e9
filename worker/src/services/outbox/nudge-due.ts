import { and, eq, lte } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { meterEvents } from "../../db/schema/billing.ts";
import { mails } from "../../db/schema/operations.ts";
import { tenants } from "../../db/schema/tenants.ts";
import { texts } from "../../db/schema/texts.ts";
import type { QueueMessage } from "../../queues/messages.ts";

/** What has been due for so long, milliseconds, was forgotten: its message was lost or its sender died. */
const forgottenAfterMs = 15_000;
const atOnce = 500;

/** Has the texts, mails and usage of all tenants looked at again that should have left by now. @param now integer ms */
export async function nudgeDue(
  db: Db,
  queue: { send(message: QueueMessage): Promise<void> },
  now: number,
): Promise<void> {
  const [dueTexts, dueMails, dueUsage] = await Promise.all([
    forgotten(db, texts, now),
    forgotten(db, mails, now),
    forgotten(db, meterEvents, now),
  ]);
  await Promise.all([
    ...dueTexts.map(({ id, ...whose }) => queue.send({ type: "text.queued", textId: id, ...whose })),
    ...dueMails.map(({ id, ...whose }) => queue.send({ type: "mail.queued", mailId: id, ...whose })),
    ...dueUsage.map(({ id, ...whose }) => queue.send({ type: "meter.due", callSid: id, ...whose })),
  ]);
}

const forgotten = (db: Db, t: typeof texts | typeof mails | typeof meterEvents, now: number) =>
  db
    .select({ id: "callSid" in t ? t.callSid : t.id, tenantId: t.tenantId, shard: tenants.shard })
    .from(t)
    .innerJoin(tenants, eq(tenants.id, t.tenantId))
    .where(and(lte(t.dueAt, now - forgottenAfterMs), lte(t.leaseUntil, now)))
    .orderBy(t.dueAt)
    .limit(atOnce);
