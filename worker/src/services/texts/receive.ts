import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { contacts } from "../../db/schema/calls.ts";
import { texts } from "../../db/schema/texts.ts";
import { type ConsentWord, consentWordOf } from "../../domain/texts/consent-word.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { announceText } from "./announce.ts";
import { optedOut, recordConsent } from "./consent.ts";

export interface InboundText {
  /** The carrier's id: the same text delivered again carries the same one. */
  sid: string;
  from: string;
  /** One of the tenant's numbers. */
  to: string;
  body: string;
  /** What the carrier says it took the text for (`STOP`, `START`, `HELP`), where it says. */
  optOutType?: string | null;
  /** The conversation it belongs to, where that is known. */
  conversationId?: string | null;
}

/** Whether a conversation should answer a text: not what the carrier answers itself, nor who wants no texts. */
export type Received = { textId: string; answer: boolean };

/**
 * Stores a text from a customer, once however often it is delivered, and with it what it says of their consent. The
 * carrier acts on its own words (STOP, START, HELP …) and answers them, so we answer nothing.
 */
export async function receiveText(ctx: Ctx, text: InboundText): Promise<Received> {
  requirePermission(ctx, "texts.write");
  const { db, tenant, now } = ctx;
  const id = `txt_${text.sid}`;
  const unwanted = await optedOut(ctx, text.from);
  const word = consentWordOf(text.body, text.optOutType ?? null, unwanted);
  const row = {
    id,
    tenantId: tenant.id,
    direction: "in" as const,
    from: text.from,
    to: text.to,
    body: text.body,
    status: "received" as const,
    providerSid: text.sid,
    purpose: word ?? "conversation",
    conversationId: text.conversationId ?? null,
    contactId: sql`(SELECT ${contacts.id} FROM ${contacts} WHERE ${contacts.tenantId} = ${tenant.id} AND ${contacts.phone} = ${text.from})`,
    createdAt: now,
    updatedAt: now,
  };
  const stored = await guardedBatch(db, db.insert(texts).values(row), [
    ...(word === "stop" ? [recordConsent(ctx, text.from, "opted-out", evidenceOf(text))] : []),
    ...(word === "start" ? [recordConsent(ctx, text.from, "opted-in", evidenceOf(text))] : []),
    auditEntry(ctx, auditAction(word), id, { from: text.from }),
  ]);
  if (stored) {
    announceText(ctx, id);
    return { textId: id, answer: word === null && !unwanted };
  }
  // What it meant the first time counts: its consent has changed what the same word would mean now.
  const [first] = await db
    .select({ purpose: texts.purpose })
    .from(texts)
    .where(and(eq(texts.id, id), eq(texts.tenantId, tenant.id)));
  return { textId: id, answer: first?.purpose === "conversation" && !unwanted };
}

const evidenceOf = (text: InboundText): string => (text.optOutType ?? text.body).trim().slice(0, 40);

function auditAction(word: ConsentWord | null): string {
  if (word === "stop") return "text.opted-out";
  return word === "start" ? "text.opted-in" : "text.received";
}
