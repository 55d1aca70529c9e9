import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { AgentConfig } from "../../src/contract/agent-config.ts";
import { callSessionOf, hubOf } from "../../src/objects/stubs.ts";
import { as, registerTenant } from "../harness/api.ts";
import { callTo, eventually, RelayPeer, ring } from "../harness/twilio.ts";
import { Sender } from "../sms/sender.ts";
import { Visitor } from "../chat/visitor.ts";
import { practice } from "../practice.ts";
import { publishVersion } from "../../src/services/agent/save.ts";
import { systemCtx } from "../voices/stand-in.ts";

const parking = (answer: string): AgentConfig["knowledge"] => [
  { id: "fct_parking", question: "Is there parking?", answer, source: "owner" },
];
const before = { ...practice, knowledge: parking("Parking is free behind the building.") };
const owner = await registerTenant(before);

const publish = async (config: Partial<AgentConfig>, query = ""): Promise<number> => {
  const saved = await as(owner)(`/api/config${query}`, { method: "PUT", body: config });
  expect(saved.status).toBe(200);
  return (await saved.json<{ version: number }>()).version;
};

async function begin() {
  const call = await callTo(owner);
  await ring(call);
  const peer = await RelayPeer.begin(call);
  return { call, peer };
}

describe("a configuration published while a call is on", () => {
  it("answers from the call's next turn", async () => {
    const { peer, call } = await begin();
    expect(await peer.say("Is there parking?")).toContain("behind the building");
    await publish({ knowledge: parking("Parking is across the street, at the meters.") });
    await eventually(async () => ((await peer.say("Is there parking?")).includes("across the street") ? true : null));
    expect(await callSessionOf(env, call.CallSid).transcript()).toContainEqual(
      expect.objectContaining({ role: "agent", text: practice.greeting }),
    );
    await publish({ knowledge: before.knowledge });
  });

  it("answers although it was published by somebody whose clock, or whose request, is behind", async () => {
    const { peer } = await begin();
    const drafted = await publish({ knowledge: parking("Parking is on the roof.") }, "?draft=1");
    await publish({ knowledge: parking("Parking is in the basement.") });
    await eventually(async () => ((await peer.say("Is there parking?")).includes("basement") ? true : null));
    const ctx = systemCtx(owner.tenantId);
    await publishVersion({ ...ctx, now: ctx.now - 60_000 }, drafted, "agent.rolled-back");
    await eventually(async () => ((await peer.say("Is there parking?")).includes("roof") ? true : null));
    await publish({ knowledge: before.knowledge });
  });

  it("leaves a draft out of it", async () => {
    const { peer } = await begin();
    await publish({ knowledge: parking("There is no parking at all.") }, "?draft=1");
    expect(await peer.say("Is there parking?")).toContain("behind the building");
    await publish({ knowledge: before.knowledge });
  });

  it("lets go of a service that is gone, and keeps what else was said", async () => {
    const { peer } = await begin();
    await peer.say("I'd like to book a whitening next Tuesday, it's Maria Lopez");
    const services = practice.services.filter(({ name }) => name !== "Whitening");
    expect(services.length).toBeLessThan(practice.services.length);
    await publish({ services });
    const asked = await eventually(async () => {
      const answer = await peer.say("in the morning please");
      return /whitening/i.test(answer) ? null : answer;
    });
    expect(asked).not.toMatch(/whitening/i);
    expect(await peer.say("a cleaning then")).toMatch(/tuesday/i);
    await publish({ services: practice.services });
  });

  it("is not undone by an older one that comes late", async () => {
    const { peer, call } = await begin();
    const older = await env.SNAPSHOTS.get<{ snapshot: never }>(`number:${call.To}`, "json");
    await publish({ knowledge: parking("Parking is in the garage.") });
    await eventually(async () => ((await peer.say("Is there parking?")).includes("garage") ? true : null));
    if (older !== null) await hubOf(env, owner.tenantId).adopt(older.snapshot);
    expect(await peer.say("Is there parking?")).toContain("garage");
    await publish({ knowledge: before.knowledge });
  });

  it("answers a chat and a text from their next message", async () => {
    const visitor = new Visitor(owner.tenantId);
    expect((await visitor.say("Is there parking?")).text).toContain("behind the building");
    await publish({ knowledge: parking("Parking is on the roof.") });
    const { conversationId } = visitor;
    expect((await visitor.say("Is there parking?")).text).toContain("on the roof");
    expect(visitor.conversationId).toBe(conversationId);
    const { To } = await callTo(owner);
    const customer = new Sender(To);
    expect(await customer.text("Is there parking?")).toContain("on the roof");
    await publish({ knowledge: parking("Parking is in the yard.") });
    expect(await customer.text("Is there parking?")).toContain("in the yard");
    await publish({ knowledge: before.knowledge });
  });
});
