import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { limiterOf } from "../../src/objects/stubs.ts";
import { origin, registerTenant } from "../harness/api.ts";
import { withBindings } from "../harness/outages.ts";

// The API is evaluated by the first request, which no test's deadline should pay for.
await registerTenant();

const password = "correct horse";
const post = (path: string, body: unknown, address: string) =>
  withBindings(
    { RATE_LIMITS: "on" },
    new Request(`${origin}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "cf-connecting-ip": address },
      body: JSON.stringify(body),
    }),
  );
const logIn = (email: string, given: string, address: string) =>
  post("/api/auth/login", { email, password: given }, address);

/** Somebody who signed up from this address. */
async function signUp(address: string, path = "/api/auth/register"): Promise<string> {
  const email = `target-${crypto.randomUUID()}@example.com`;
  const answer = await post(path, { email, password, tenantName: "T", businessName: "T" }, address);
  expect([201, 202]).toContain(answer.status);
  return email;
}

/** So many failed guesses at an account, each from an address of its own. */
async function guess(email: string, times: number): Promise<void> {
  const counter = limiterOf(env, `account:${email}`);
  for (let i = 0; i < times; i++) expect((await counter.takeLogin(`bot-${i}`)).wait).toBe(0);
}

/** What an answer says, without what differs between any two. */
async function said(answer: Response) {
  const { error } = await answer.json<{ error: Record<string, unknown> }>();
  const wait = Number(answer.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(3000);
  expect(wait).toBeLessThanOrEqual(3600);
  expect(answer.headers.get("set-cookie")).toBeNull();
  return { status: answer.status, code: error["code"], message: error["message"] };
}

it("a botnet's guesses end, an account or not, and its owner is let in from where it was made", async () => {
  const email = await signUp("203.0.113.40");
  const nobody = `nobody-${crypto.randomUUID()}@example.com`;
  const answers = [];
  for (const target of [email, nobody]) {
    await guess(target, 29);
    // The thirtieth is really made, in another spelling; the next is refused with the right password too.
    expect((await logIn(target.toUpperCase(), "wrong horse", "203.0.113.41")).status).toBe(401);
    answers.push(await said(await logIn(target, password, "203.0.113.42")));
  }
  expect(answers[0]).toEqual({ status: 429, code: "limit", message: "too many attempts; try again in 60 minutes" });
  expect(answers[1]).toEqual(answers[0]);
  expect((await logIn(email, password, "203.0.113.40")).status).toBe(200);
});

it("an address is known once the password was given from there, and what succeeds uses nothing up", async () => {
  const email = await signUp("2001:db8:40:1::1");
  await guess(email, 29);
  for (let i = 0; i < 3; i++) expect((await logIn(email, password, `203.0.113.${50 + i}`)).status).toBe(200);
  await guess(email, 1);
  expect((await logIn(email, password, "203.0.113.60")).status).toBe(429);
  for (const known of ["203.0.113.51", "2001:db8:40:1::abcd"])
    expect((await logIn(email, password, known)).status).toBe(200);
});

it("of many guesses at the same moment no more are looked at than may be", async () => {
  const email = await signUp("203.0.113.70");
  await guess(email, 27);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => logIn(email, `guess ${i}`, `198.51.100.${100 + i}`)),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    ...Array.from({ length: 3 }, () => 401),
    ...Array.from({ length: 5 }, () => 429),
  ]);
});

it("a start of the same business again is one more guess, and finds it from where it was made", async () => {
  const email = await signUp("203.0.113.80", "/api/onboarding/start");
  await guess(email, 30);
  const again = (address: string) =>
    post("/api/onboarding/start", { email, password, tenantName: "T", businessName: "T" }, address);
  expect((await again("203.0.113.81")).status).toBe(429);
  expect((await again("203.0.113.80")).status).toBe(202);
});
