import { env } from "cloudflare:workers";
import type { Telephony } from "../../src/adapters/ports/telephony.ts";
import { numberStock } from "../../src/adapters/embedded/number-stock.ts";
import { createTelephony } from "../../src/adapters/twilio/telephony.ts";
import type { Ctx } from "../../src/context.ts";
import { openDb } from "../../src/db/client.ts";
import { createCtx } from "../../src/deps.ts";
import { type NumberWanted, provideNumber } from "../../src/services/numbers/provide.ts";
import type { Member } from "../harness/api.ts";
import { accountSid, apiBase } from "./twilio-account.ts";

/** Twilio over whatever `fetch` is, as a deployment with an account has it. */
export const twilioTelephony: Telephony = createTelephony({
  publicUrl: "https://amunet.test",
  twilio: { accountSid, authTokens: ["token"], apiBase },
})!;

interface CtxChange {
  telephony?: Telephony;
  actor?: Ctx["actor"];
  now?: number;
  d1?: D1Database;
}

/** A verb's context on the tenant's behalf; its carrier is the built-in stock unless told otherwise. */
export function deskCtx({ tenantId }: { tenantId: string }, change: CtxChange = {}): Ctx {
  const ctx = createCtx(env, {
    tenant: { id: tenantId, shard: 0 },
    actor: change.actor ?? { type: "queue", id: null },
    requestId: "test",
    defer: () => {},
    bookmark: "first-primary",
  });
  const db = change.d1 === undefined ? ctx.db : openDb(change.d1, "first-primary");
  return { ...ctx, db, now: change.now ?? ctx.now, deps: { ...ctx.deps, telephony: change.telephony ?? numberStock } };
}

/** Provides a number and puts it into use, as the step of an onboarding does. */
export async function provideAndUse(ctx: Ctx, change: Partial<NumberWanted> = {}) {
  const wanted = { onboardingId: `onb_${ctx.tenant.id.slice(4)}`, areaCode: null, phoneNumber: null, ...change };
  const provided = await provideNumber(ctx, wanted);
  const [first, ...rest] = provided.writes;
  if (first !== undefined) await ctx.db.batch([first, ...rest]);
  await provided.after();
  return provided;
}

export interface NumberRow {
  id: string;
  phone_number: string | null;
  status: string;
  origin: string;
  provider_sid: string | null;
  text_registration: string;
}

/** The tenant's numbers as they are stored, oldest first. */
export const rowsOf = async ({ tenantId }: Pick<Member, "tenantId">): Promise<NumberRow[]> =>
  (
    await env.DB.prepare("SELECT * FROM phone_numbers WHERE tenant_id = ? ORDER BY rowid")
      .bind(tenantId)
      .all<NumberRow>()
  ).results;

/** Actions in the tenant's audit log about numbers, oldest first. */
export const auditOf = async ({ tenantId }: Pick<Member, "tenantId">): Promise<string[]> =>
  (
    await env.DB.prepare("SELECT action FROM audit_log WHERE tenant_id = ? AND action LIKE 'number.%' ORDER BY rowid")
      .bind(tenantId)
      .all<{ action: string }>()
  ).results.map(({ action }) => action);

/** A business that is no more than its row: enough for what happens behind the API, and there at once. */
export async function bareTenant(): Promise<{ tenantId: string }> {
  const tenantId = `ten_${crypto.randomUUID().replaceAll("-", "").slice(0, 26)}`;
  await env.DB.prepare("INSERT INTO tenants (id, name, slug, created_at) VALUES (?1, 'Bare', ?1, 0)")
    .bind(tenantId)
    .run();
  return { tenantId };
}
