import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { limiterOf } from "../../src/objects/stubs.ts";
import { origin } from "../harness/api.ts";
import { withBindings } from "../harness/outages.ts";

const dayOf = 86_400;
const start = (address: string, variables: Record<string, string>) =>
  withBindings(
    { RATE_LIMITS: "on", ...variables },
    new Request(`${origin}/api/onboarding/start`, {
      method: "POST",
      headers: { "content-type": "application/json", "cf-connecting-ip": address },
      body: JSON.stringify({
        email: `somebody-${crypto.randomUUID()}@example.com`,
        password: "correct horse",
        businessName: "Corner Cafe",
      }),
    }),
  );

it("nobody has mail sent to more than a few strangers a day by opening accounts for them", async () => {
  const [busy, other] = ["198.51.100.23", "198.51.100.24"];
  const counter = limiterOf(env, `accounts:${busy}`);
  for (let i = 0; i < 20; i++) expect(await counter.take(20, dayOf)).toBe(0);
  const refused = await start(busy, { RESEND_API_KEY: "re_test" });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3600);
  expect((await start(other, { RESEND_API_KEY: "re_test" })).status).toBe(202);
  // Where no mail leaves, there is nothing to protect anybody from.
  expect((await start(busy, {})).status).toBe(202);
});
