import { createExecutionContext, createMessageBatch, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { AgentConfigView } from "../../src/contract/agent-config.ts";
import worker from "../../src/index.ts";
import type { QueueMessage } from "../../src/queues/messages.ts";
import { snapshotOfTenant } from "../../src/services/agent/snapshot-of-tenant.ts";
import { as, registerTenant } from "../harness/api.ts";
import { callTo, freshCallSid, ring } from "../harness/twilio.ts";
import { applying } from "./book-of-events.ts";
import { FakeStripe } from "./stripe/fake-stripe.ts";
import { deliver } from "./webhook-deliver.ts";

const voiceId = "EXAVITQu4vr4xnSDxMaL";
const premium = {
  provider: "elevenlabs",
  voiceId,
  name: "Sarah",
  premium: true,
  gender: "female",
  settings: { speed: 1, stability: 0.5, similarity: 0.75 },
};

/** Works the messages that a webhook has sent, as the queue does. */
async function work(messages: readonly QueueMessage[]): Promise<void> {
  const execution = createExecutionContext();
  const batch = createMessageBatch(
    "billing",
    messages.map((body, i) => ({ id: String(i), timestamp: new Date(), attempts: 1, body })),
  );
  await worker.queue(batch, env, execution);
  await waitOnExecutionContext(execution);
}

it.each([
  ["moved to a smaller plan", (stripe: FakeStripe, id: string) => stripe.account.move(id, "starter")],
  [
    "moved to a smaller plan and ended",
    (stripe: FakeStripe, id: string) => (stripe.account.move(id, "starter"), stripe.account.cancel(id)),
  ],
])("after a subscription is %s no call is answered in a premium voice", async (_name, happens) => {
  const stripe = new FakeStripe();
  const { STRIPE_SECRET_KEY: _, ...variables } = stripe.variables;
  const owner = await registerTenant();
  const customer = `cus_${owner.tenantId}`;
  const send = async () => {
    for (const event of stripe.account.events.splice(0)) {
      const { status, queued } = await deliver(await stripe.sign(event), variables);
      expect(status).toBe(200);
      await work(queued);
    }
  };
  const subscription = stripe.account.subscribe({
    customer,
    metadata: { tenant_id: owner.tenantId },
    prices: ["price_professional"],
  });
  await send();
  const ask = as(owner);
  expect((await ask("/api/config", { method: "PUT", body: { voiceProfile: premium } })).status).toBe(200);
  const line = await callTo(owner);
  expect(await (await ring(line)).text()).toContain('ttsProvider="ElevenLabs"');

  // Not in the same second as it began.
  stripe.account.now = Date.now() + 2000;
  happens(stripe, subscription);
  const [first] = stripe.account.events.splice(0, 1);
  const { queued } = await deliver(await stripe.sign(first!), variables);
  // From the batch on whatever is compiled has a standard voice; the message brings it to what is cached.
  const compiled = await snapshotOfTenant(applying().db, owner.tenantId);
  expect(compiled).toMatchObject({ tier: "starter", config: { voiceProfile: { provider: "google", premium: false } } });
  await work(queued);
  await send();
  const answer = await (await ring({ ...line, CallSid: freshCallSid() })).text();
  expect(answer).not.toMatch(/elevenlabs/i);
  expect(answer).not.toContain(voiceId);
  const stored = await env.SNAPSHOTS.get<{ snapshot: { tier: string } }>(`number:${line.To}`, "json");
  expect(stored!.snapshot.tier).toBe("starter");
  const config = await (await ask("/api/config")).json<AgentConfigView>();
  expect(config.voiceProfile.provider).toBe("google");
});
