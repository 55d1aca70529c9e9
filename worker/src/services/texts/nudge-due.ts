import { and, eq, lte } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { tenants } from "../../db/schema/tenants.ts";
import { texts } from "../../db/schema/texts.ts";
import type { QueueMessage } from "../../queues/messages.ts";

/** A text that has been due for so long, milliseconds, was forgotten: its message was lost or its sender died. */
const forgottenAfterMs = 15_000;
const atOnce = 500;

/** Has the texts of all tenants looked at again that should have left by now. @param now integer ms */
export async function nudgeDueTexts(
  db: Db,
  queue: { send(message: QueueMessage): Promise<void> },
  now: number,
): Promise<void> {
  const forgotten = await db
    .select({ textId: texts.id, tenantId: texts.tenantId, shard: tenants.shard })
    .from(texts)
    .innerJoin(tenants, eq(tenants.id, texts.tenantId))
    .where(and(lte(texts.dueAt, now - forgottenAfterMs), lte(texts.leaseUntil, now)))
    .orderBy(texts.dueAt)
    .limit(atOnce);
  await Promise.all(forgotten.map((text) => queue.send({ type: "text.queued", ...text })));
}
