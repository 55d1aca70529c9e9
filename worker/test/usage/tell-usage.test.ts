import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { callIdOf } from "../../src/domain/ids.ts";
import { publishedConfig } from "../../src/services/agent/published-config.ts";
import { storeEndedCall } from "../../src/services/calls/store-ended.ts";
import { tellUsage } from "../../src/services/usage/tell-usage.ts";
import { registerTenant } from "../harness/api.ts";
import { beforeBatches } from "../voices/stand-in.ts";
import { endedCall, ledgerCtx, setPeriod } from "./ledger-desk.ts";

const dayMs = 86_400_000;
const now = Date.now();

it("a threshold that whoever told at the same time had not seen reached is told, too, once", async () => {
  const { tenantId } = await registerTenant();
  await setPeriod(tenantId, now - dayMs, now + dayMs);
  const ctx = ledgerCtx(tenantId);
  const call = endedCall({ endedAt: now, billableSeconds: 500 * 60 });
  await storeEndedCall(ctx, call);
  const config = await publishedConfig(ctx);
  const at80 = JSON.stringify(["cap:500:80"]);
  let overtaken = false;
  const late = beforeBatches(ctx, async () => {
    if (overtaken) return;
    overtaken = true;
    await env.DB.prepare("UPDATE usage_periods SET told = ? WHERE tenant_id = ?").bind(at80, tenantId).run();
  });
  for (const each of [late, ctx]) {
    await tellUsage(each, callIdOf(call.callSid), config);
    const { results } = await env.DB.prepare("SELECT purpose FROM mails WHERE tenant_id = ?").bind(tenantId).all();
    expect(results).toEqual([{ purpose: "usage-cap-100" }]);
  }
});
