import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { planOf } from "../harness/plan.ts";
import { freshNumber } from "../harness/twilio.ts";
import { runIn } from "./run-in.ts";
import { World } from "./world.ts";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const numbersOf = async (tenantId: string): Promise<string[]> =>
  (
    await env.DB.prepare(
      "SELECT phone_number AS number FROM phone_numbers WHERE tenant_id = ? AND status = 'active' ORDER BY created_at",
    )
      .bind(tenantId)
      .all<{ number: string }>()
  ).results.map(({ number }) => number);

/** A run that has got its number, whose owner then brings another one. */
async function bringsAnother() {
  const world = new World();
  const run = await runIn(world);
  expect((await run.work()).status).toBe("done");
  const own = freshNumber();
  world.twilio.own(own);
  const pointed = () => world.twilio.owned.find((number) => number.phone_number === own)!.voice_url;
  await run.answer("integrations", { phoneNumber: own });
  return { run, own, pointed, bought: (await numbersOf(run.tenantId))[0]! };
}

describe("a number of the owner's own that the plan has no room for", () => {
  it("is a question in words, and the run goes on with the number that is there", async () => {
    const { run, bought, pointed } = await bringsAnother();
    expect((await run.work()).status).toBe("needs_input");
    const { question, attempts } = await run.step("integrations");
    expect(question).toEqual({
      code: "plan-numbers",
      text: "Starter has 1 telephone number; Professional has 3 telephone numbers. Upgrade, or release one first.",
      choices: [{ label: "Keep the number I have", correction: { phoneNumber: null } }],
    });
    expect(attempts).toBe(1);
    expect(pointed()).toBe("https://elsewhere.test/voice");
    await run.answer("integrations", question!.choices[0]!.correction);
    expect((await run.work()).status).toBe("done");
    expect(await numbersOf(run.tenantId)).toEqual([bought]);
  });

  it("is brought once there is room: after an upgrade the same answer is taken", async () => {
    const { run, own, bought } = await bringsAnother();
    await run.work();
    await planOf(run, "professional");
    await run.answer("integrations", { phoneNumber: own });
    expect((await run.work()).status).toBe("done");
    expect(await numbersOf(run.tenantId)).toEqual([bought, own]);
    expect((await run.step("integrations")).payload).toMatchObject({ number: { phoneNumber: own, origin: "brought" } });
  });
});

it("a run that brings one of its own from the start has its room, and again is the same number", async () => {
  const world = new World();
  const own = freshNumber();
  world.twilio.own(own);
  const run = await runIn(world, { phoneNumber: own });
  expect((await run.work()).status).toBe("done");
  await run.answer("integrations", { phoneNumber: own });
  expect((await run.work()).status).toBe("done");
  expect(await numbersOf(run.tenantId)).toEqual([own]);
});
