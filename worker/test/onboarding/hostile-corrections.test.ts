import { beforeAll, describe, expect, it } from "vitest";
import type { AgentConfig } from "../../src/contract/agent-config.ts";
import { as } from "../harness/api.ts";
import { corrected, settled, start, type Started } from "./desk.ts";

const published = async (run: Started) => (await as(run)("/api/config")).json<AgentConfig>();
const save = async (run: Started, body: Partial<AgentConfig>) => {
  const saved = await as(run)("/api/config", { method: "PUT", body });
  if (saved.status !== 200) throw new Error(`config: ${saved.status} ${await saved.text()}`);
};
const address = { street: "12 Main Street", city: "Chicago", region: "IL", postalCode: "60601", country: "US" };

describe("what the owner has changed in the settings stays, whatever is put right afterwards", () => {
  let run: Started;
  beforeAll(async () => {
    run = await start();
    await settled(run);
  });

  it("an answer that was added, where the address or other answers are put right", async () => {
    const parking = { id: "fct_parking", question: "Is there parking?", answer: "Behind the house.", source: "owner" };
    const { knowledge } = await published(run);
    await save(run, { knowledge: [...knowledge, parking] as AgentConfig["knowledge"] });
    await corrected(run, "profile", { address });
    await corrected(run, "profile", { faq: [{ question: "Do you take Cigna?", answer: "Yes." }] });
    const now = await published(run);
    expect(now.knowledge).toContainEqual(parking);
    expect(now.knowledge.map(({ question }) => question)).toContain("Do you take Cigna?");
    expect(now.knowledge.map(({ question }) => question)).toContain("Where are you located?");
  });

  it("a service that was added and a price that was set, where the trade or other services are put right", async () => {
    const { services } = await published(run);
    const [first] = services;
    const own = { id: "svc_own", name: "House call", durationMinutes: 60, bufferMinutes: 0, priceCents: 9900 };
    await save(run, { services: [{ ...first!, priceCents: 4200 }, ...services.slice(1), own] });
    const offered = services.map(({ name, durationMinutes, priceCents }) => ({ name, durationMinutes, priceCents }));
    await corrected(run, "profile", {
      services: [...offered.slice(0, 3), { name: "Gold tooth", durationMinutes: 90, priceCents: 99_900 }],
    });
    const now = await published(run);
    expect(now.services).toContainEqual(own);
    expect(now.services[0]).toMatchObject({ id: first!.id, priceCents: 4200 });
    expect(now.services.map(({ name }) => name)).toContain("Gold tooth");
    expect(now.services.map(({ name }) => name)).not.toContain(services[4]!.name);
  });

  it("blocked callers, where the telephone number is put right", async () => {
    const { routing } = await published(run);
    await save(run, { routing: { ...routing, blocked: ["+13105550100"] } });
    // Of another area: any of the hundred of 212 may be the receptionist's own.
    await corrected(run, "profile", { phone: "+13125550171" });
    expect((await published(run)).routing).toMatchObject({
      transferNumber: "+13125550171",
      blocked: ["+13105550100"],
    });
  });

  it("nobody is put through to the receptionist's own number, where that is given as the business's", async () => {
    const { items } = await (await as(run)("/api/numbers")).json<{ items: { phoneNumber: string | null }[] }>();
    const own = items[0]!.phoneNumber;
    expect(own).toMatch(/^\+121255501\d\d$/);
    await corrected(run, "profile", { phone: own });
    expect((await published(run)).routing.transferNumber).toBeNull();
    await corrected(run, "profile", { phone: "+13125550171" });
    expect((await published(run)).routing.transferNumber).toBe("+13125550171");
  });

  it("the greeting, where the name is put right; it says the right name", async () => {
    const { businessName } = await published(run);
    await save(run, { greeting: `Hey, it's ${businessName}!` });
    await corrected(run, "profile", { name: "Brighter Smile" });
    expect(await published(run)).toMatchObject({
      businessName: "Brighter Smile",
      greeting: "Hey, it's Brighter Smile!",
    });
  });

  it("the zone, where the address is put right", async () => {
    await save(run, { timeZone: "America/Denver" });
    await corrected(run, "profile", { address: { ...address, city: "Boston", region: "MA", postalCode: "02101" } });
    expect((await published(run)).timeZone).toBe("America/Denver");
    await corrected(run, "profile", { timeZone: "America/Chicago" });
    expect((await published(run)).timeZone).toBe("America/Chicago");
  });
});
