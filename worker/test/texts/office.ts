import { env } from "cloudflare:workers";
import type { Texting } from "../../src/adapters/ports/texting.ts";
import type { LiveNews } from "../../src/contract/live.ts";
import type { Ctx } from "../../src/context.ts";
import { createCtx } from "../../src/deps.ts";
import { TextRefused } from "../../src/domain/texts/text-refused.ts";
import { AppError } from "../../src/errors.ts";
import type { QueueMessage } from "../../src/queues/messages.ts";
import { openShop, type shop } from "../bookings/desk.ts";
import { as, type Member } from "../harness/api.ts";
import { freshNumber } from "../harness/twilio.ts";

/** A shop that can text. */
export async function textingShop(change: Partial<typeof shop> & Record<string, unknown> = {}) {
  const member = await openShop(change);
  const number = freshNumber();
  const added = await as(member)("/api/numbers", { body: { phoneNumber: number } });
  if (added.status !== 201) throw new Error(`number: ${added.status} ${await added.text()}`);
  return { ...member, number };
}

type Mood = "well" | "down" | "answer lost" | { refuses: string } | { repeats: string };

/** A carrier: keeps what it was given, and fails the way a test says. */
export class Carrier implements Texting {
  readonly real: boolean = true;
  readonly messages: { sid: string; id: string; from: string; to: string; body: string; at: number }[] = [];
  mood: Mood = "well";
  looks = 0;
  /** Runs while a message is on its way. */
  meanwhile: () => Promise<unknown> = async () => {};

  async send(message: { id: string; from: string; to: string; body: string }): Promise<{ sid: string }> {
    const { mood } = this;
    if (mood === "down") throw new AppError("unavailable", "the carrier is down");
    if (typeof mood === "object" && "refuses" in mood)
      throw new TextRefused("no", { code: mood.refuses, optedOut: mood.refuses === "21610" });
    if (typeof mood === "object") return { sid: mood.repeats };
    const { id, from, to, body } = message;
    const sid = `SM${crypto.randomUUID().replaceAll("-", "")}`;
    this.messages.unshift({ sid, id, from, to, body, at: Date.now() });
    await this.meanwhile();
    if (mood === "answer lost") throw new AppError("unavailable", "the answer was lost");
    return { sid };
  }

  async find({ from, to, body }: { from: string; to: string; body: string }): Promise<string[]> {
    this.looks++;
    if (this.mood === "down") throw new AppError("unavailable", "the carrier is down");
    const same = this.messages.filter((each) => each.from === from && each.to === to && each.body === body);
    return same.map(({ sid }) => sid);
  }
}

/** A verb's context with a carrier of the test's own, a queue nobody works and a board that is written down. */
export function officeCtx(member: Member, texting: Texting, now = Date.now(), actor?: Ctx["actor"]) {
  const queued: QueueMessage[] = [];
  const news: LiveNews[] = [];
  const ctx = createCtx(env, {
    tenant: { id: member.tenantId, shard: 0 },
    actor: actor ?? { type: "agent", id: "call_1" },
    requestId: "test",
    defer: () => {},
  });
  const live = {
    publish: async (_tenant: string, item: LiveNews) => void news.push(item),
    adopt: async () => {},
    endBoards: async () => {},
  };
  const queue = { send: async (message: QueueMessage) => void queued.push(message) };
  return { ...ctx, deps: { ...ctx.deps, live, queue, texting }, now, queued, news };
}

export interface TextRow {
  id: string;
  direction: string;
  from_number: string;
  to_number: string;
  body: string;
  status: string;
  failure: string | null;
  error_code: string | null;
  provider_sid: string | null;
  purpose: string;
  conversation_id: string | null;
  contact_id: string | null;
  booking_id: string | null;
  attempts: number;
  due_at: number | null;
  lease_until: number;
}

/** The tenant's texts, oldest first. */
export const textsOf = async ({ tenantId }: Member): Promise<TextRow[]> =>
  (await env.DB.prepare("SELECT * FROM texts WHERE tenant_id = ? ORDER BY rowid").bind(tenantId).all<TextRow>())
    .results;

export const textRow = async (id: string): Promise<TextRow | null> =>
  env.DB.prepare("SELECT * FROM texts WHERE id = ?").bind(id).first<TextRow>();

export const consentOf = async ({ tenantId }: Member, phone: string): Promise<string | null> =>
  env.DB.prepare("SELECT state FROM text_consents WHERE tenant_id = ? AND phone = ?")
    .bind(tenantId, phone)
    .first<string>("state");

/** What the audit log holds of texts, oldest first. */
export const auditOf = async ({ tenantId }: Member, action: string): Promise<number> =>
  (await env.DB.prepare("SELECT COUNT(*) AS n FROM audit_log WHERE tenant_id = ? AND action = ?")
    .bind(tenantId, action)
    .first<number>("n")) ?? 0;

/** The id of something no test has named before. */
export const freshId = (kind: string): string => `${kind}_${crypto.randomUUID().replaceAll("-", "")}`;
