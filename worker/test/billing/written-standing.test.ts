import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { conciergeTenantId } from "../../src/contract/chat.ts";
import { snapshotOfTenant } from "../../src/services/agent/snapshot-of-tenant.ts";
import { openDb } from "../../src/db/client.ts";
import { paidTerms, standingAt } from "../../src/domain/billing/standing/standing.ts";
import { Visitor } from "../chat/visitor.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { practice } from "../practice.ts";
import { numberOf, Sender } from "../sms/sender.ts";
import { forgetNumber, setTerms, stages } from "./terms.ts";

const bookings = async (owner: Member): Promise<unknown[]> =>
  (await (await as(owner)("/api/bookings")).json<{ items: unknown[] }>()).items;
const messages = async (owner: Member): Promise<{ body: string }[]> =>
  (await (await as(owner)("/api/messages")).json<{ items: { body: string }[] }>()).items;
const wish = "I'd like to book a cleaning next Tuesday at 10 am";

describe.each(["messages", "forward"] as const)("whoever writes to a business that has not paid: %s", (stage) => {
  it("by text leaves a message, and books again with the next text once it is paid", async () => {
    const owner = await registerTenant(practice);
    const number = await numberOf(owner);
    await setTerms(owner, stages[stage]);
    await forgetNumber(number);
    const sender = new Sender(number);
    expect(await sender.text(wish)).toMatch(/can't book/);
    for (const line of ["yes please", "Grace Bennett", "yes"]) await sender.text(line);
    expect(await sender.text("yes")).toMatch(/team/);
    expect((await messages(owner)).map(({ body }) => body)).toEqual([
      expect.stringContaining("Wants to book Cleaning"),
    ]);
    expect(await bookings(owner)).toEqual([]);
    await setTerms(owner, stages.paid);
    await forgetNumber(number);
    expect(await sender.text(wish)).not.toMatch(/can't book/);
  });

  it("in a chat is answered from the facts and leaves a message", async () => {
    const owner = await registerTenant(practice);
    await setTerms(owner, stages[stage]);
    const visitor = new Visitor(owner.tenantId);
    expect((await visitor.say("Is there parking?")).text).toContain("Parking is free behind the building");
    expect((await visitor.say(wish)).text).toMatch(/can't book/);
    for (const line of ["yes please", "Grace Bennett", "+1 310 555 0147"]) await visitor.say(line);
    expect((await visitor.say("yes")).text).toMatch(/team/);
    expect(await messages(owner)).toHaveLength(1);
    expect(await bookings(owner)).toEqual([]);
    await setTerms(owner, stages.paid);
    expect((await visitor.say(wish)).text).not.toMatch(/can't book/);
  });
});

describe("a booking that is half made in writing", () => {
  it("is not made once grace is over: it becomes a message", async () => {
    const owner = await registerTenant(practice);
    await setTerms(owner, stages.grace);
    const visitor = new Visitor(owner.tenantId);
    await visitor.talk(wish, "My name is Grace Bennett", "+1 310 555 0147");
    await setTerms(owner, stages.messages);
    for (const line of ["yes", "yes please", "book it", "yes"]) await visitor.say(line);
    expect(await bookings(owner)).toEqual([]);
  });
});

it("the site's own concierge never degrades", async () => {
  await new Visitor(conciergeTenantId).say("Is there a free trial?");
  const { terms = null } = (await snapshotOfTenant(openDb(env.DB), conciergeTenantId)) ?? {};
  expect(terms).toEqual(paidTerms);
  expect(standingAt(terms ?? paidTerms, Date.now() + 10 * 365 * 86_400_000)).toEqual({
    stage: "paid",
    since: null,
    next: null,
  });
});
