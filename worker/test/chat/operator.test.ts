import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { conciergeTenantId } from "../../src/contract/chat.ts";
import { sweep } from "../../src/cron/sweep.ts";
import { createCtx } from "../../src/deps.ts";
import { publishedConfig } from "../../src/services/agent/published-config.ts";
import { ensureConcierge } from "../../src/services/concierge/ensure.ts";
import { tellOperator } from "../../src/services/concierge/tell-operator.ts";
import { takeMessage } from "../../src/services/messages/take.ts";
import { registerTenant } from "../harness/api.ts";
import { eventually } from "../harness/twilio.ts";
import { Visitor } from "./visitor.ts";

/** The site's own desk in a deployment whose operator has this address, or none. */
function desk(operatorEmail: string | null, tenantId: string = conciergeTenantId) {
  const alerts: string[] = [];
  const deployment = operatorEmail === null ? env : { ...env, OPERATOR_EMAIL: operatorEmail };
  const ctx = createCtx(deployment, {
    tenant: { id: tenantId, shard: 0 },
    actor: { type: "queue", id: null },
    requestId: "test",
    defer: () => {},
  });
  const deps = {
    ...ctx.deps,
    alerts: { failed: (key: string, message: string) => (alerts.push(`${key}: ${message}`), Promise.resolve()) },
    limits: { take: () => Promise.resolve(0) },
  };
  return { ...ctx, deps, alerts };
}

/** A message that was left with the concierge. @returns what only it says */
async function left(): Promise<string> {
  const matter = `a matter of ${crypto.randomUUID()}`;
  const visitor = new Visitor(conciergeTenantId);
  await visitor.talk("I want to leave a message", `call me back, it is about ${matter}`);
  await visitor.talk("Grace Bennett", "+1 310 555 0147");
  const { text } = await visitor.say("yes");
  expect(text).toMatch(/team/);
  return matter;
}

const mailsAbout = async (matter: string) =>
  (
    await env.DB.prepare(
      'SELECT to_address AS "to", subject, body FROM mails WHERE tenant_id = ? AND instr(body, ?) > 0',
    )
      .bind(conciergeTenantId, matter)
      .all<{ to: string; subject: string; body: string }>()
  ).results;

describe("a message left with the site's own receptionist", () => {
  it("is mailed to the operator once, with who left it, however often it is looked at", async () => {
    const matter = await left();
    const ctx = desk("sales@operator.test");
    await Promise.all([tellOperator(ctx), tellOperator(desk("sales@operator.test"))]);
    await tellOperator(ctx);
    expect(await mailsAbout(matter)).toMatchObject([
      {
        to: "sales@operator.test",
        subject: "Grace Bennett left a message with Amunet",
        body: expect.stringContaining("Telephone: +13105550147"),
      },
    ]);
  });

  it("goes to the address that is set now, and the concierge's configuration has it", async () => {
    const matter = await left();
    await tellOperator(desk("sales@operator.test"));
    const later = await left();
    const ctx = desk("new@operator.test");
    await tellOperator(ctx);
    expect((await mailsAbout(matter)).map(({ to }) => to)).toEqual(["sales@operator.test"]);
    expect((await mailsAbout(later)).map(({ to }) => to)).toEqual(["new@operator.test"]);
    expect((await publishedConfig(ctx)).notifications.emailTo).toBe("new@operator.test");
    const versions = async () =>
      (await env.DB.prepare("SELECT version FROM agents WHERE tenant_id = ?")
        .bind(conciergeTenantId)
        .first("version"))!;
    const before = await versions();
    await ensureConcierge(ctx);
    expect(await versions()).toBe(before);
  });

  it("is an alert where there is no address, once and without a word of it, and is mailed when there is one", async () => {
    // What there was before has been told of.
    await tellOperator(desk(null));
    const ctx = desk(null);
    const id = `msg_${crypto.randomUUID()}`;
    const matter = `a matter of ${id}`;
    await takeMessage(ctx, { id, callId: null, body: matter, fromName: "Ann Lee", fromPhone: null });
    await tellOperator(ctx);
    await tellOperator(ctx);
    expect(ctx.alerts).toEqual([expect.stringMatching(/^operator-message: a message waits .*OPERATOR_EMAIL/)]);
    expect(ctx.alerts.join()).not.toMatch(/matter|Ann Lee/);
    expect(await mailsAbout(matter)).toEqual([]);
    await sweep({ ...env, OPERATOR_EMAIL: "late@operator.test" } as typeof env);
    expect(await mailsAbout(matter)).toMatchObject([{ to: "late@operator.test" }]);
  });

  it("is told without anybody asking, by the queue that stores its conversation", async () => {
    const matter = await left();
    const waits = () =>
      env.DB.prepare(
        "SELECT a.id FROM audit_log a JOIN messages m ON m.id = a.target WHERE a.action = 'message.waits' AND instr(m.body, ?) > 0",
      )
        .bind(matter)
        .first("id");
    expect(await eventually(waits)).toMatch(/^aud_lead-waits_msg_/);
  });

  it("is nobody else's: another business's messages stay in its inbox", async () => {
    const { tenantId } = await registerTenant();
    const ctx = desk("sales@operator.test", tenantId);
    await takeMessage(ctx, { id: `msg_${tenantId}`, callId: null, body: "for them", fromName: null, fromPhone: null });
    await tellOperator(ctx);
    const { results } = await env.DB.prepare("SELECT id FROM mails WHERE tenant_id = ?").bind(tenantId).all();
    expect(results).toEqual([]);
  });
});
