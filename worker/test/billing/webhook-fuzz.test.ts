import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it, vi } from "vitest";
import type { Env } from "../../src/env.ts";
import { app } from "../../src/http/app.ts";
import { origin } from "../harness/api.ts";
import { type Dice, dice } from "./any-life.ts";
import { storedPlan } from "./book-of-events.ts";
import { deliver, rowCount, stripeWithSubscriber } from "./webhook-deliver.ts";
import { type Delivery, signed } from "./stripe/signature.ts";

const secret = "whsec_current";
const letters = Array.from("\ufeff\0\n\r\t \"'\\,;={}[]()0123456789abcdefABCDEFtv<>%&+-_.éß漢\u{1f4a3}\u2028");

/** Something of a text taken out, put in, doubled, swapped or replaced. */
function spoiled(text: string, { below, pick }: Dice): string {
  const from = below(text.length + 1);
  const to = Math.min(text.length, from + 1 + below(6));
  const letter = pick(letters);
  switch (below(6)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, from) + letter + text.slice(from);
    case 2:
      return text.slice(0, to) + text.slice(from);
    case 3:
      return text.slice(0, from) + letter + text.slice(from + 1);
    case 4:
      return text.slice(0, from);
    default:
      return text.slice(0, from) + text.slice(from, to).toUpperCase() + text.slice(to);
  }
}

/** Headers that were never one of ours. */
const strange = (header: string, { pick, below }: Dice): string => {
  const [time = "", signature = ""] = header.split(",");
  return pick([
    "",
    ",",
    "=",
    "t=,v1=",
    time,
    signature,
    `${time},${signature.replace("v1", "v0")}`,
    `${time},${signature.replace("v1", "v2")}`,
    `${time},v1=`,
    `${time},v1=${"0".repeat(64)}`,
    `t=${below(2 ** 31)},${signature}`,
    `t=-1,${signature}`,
    `t=9e99,${signature}`,
    `t=NaN,${signature}`,
    `${time}.0,${signature}`,
    `${time} ,${signature}`,
    `t=0${time.slice(2)},${signature}`,
    `${time},${time},${signature}`,
    `t=1,${time},${signature}`,
    `${header},`,
    `${header};v1=`,
    `t=0x${below(2 ** 31).toString(16)},${signature}`,
    `${time},${Array.from({ length: 200 }, () => `v1=${"a".repeat(64)}`).join(",")}`,
    "t".repeat(20_000),
    `Bearer ${secret}`,
    secret,
  ]);
};

it(
  "of 10,000 spoiled deliveries none is accepted, none breaks us, and nothing is kept",
  { timeout: 90_000 },
  async () => {
    for (const level of ["warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});
    const { stripe, tenantId, subscription, variables } = await stripeWithSubscriber();
    stripe.account.move(subscription, "professional");
    const body = JSON.stringify(stripe.account.events.at(-1));
    const bindings = { ...env, ...variables } as Env;
    const before = await rowCount();
    const good = await signed(body, secret, Date.now());
    const header = good.headers["stripe-signature"]!;
    const die = dice(20_261_122);
    const wanted = new Map<string, number>();
    for (let n = 0; n < 10_000; n++) {
      const [kind, delivery] = await anySpoiled(n);
      const request = new Request(`${origin}/api/billing/webhook`, { method: "POST", ...delivery });
      const answer = await app.fetch(request, bindings, createExecutionContext());
      expect([n, kind, answer.status, delivery]).toEqual([n, kind, 400, delivery]);
      wanted.set(kind, (wanted.get(kind) ?? 0) + 1);
    }
    vi.restoreAllMocks();
    expect(await rowCount()).toBe(before);
    expect(await storedPlan(tenantId)).toMatchObject({ tier: "starter", status: "trialing" });
    expect([...wanted.values()].every((count) => count > 1500)).toBe(true);
    // What was spoiled was good.
    expect((await deliver(good, variables)).body).toEqual({ received: true });

    async function anySpoiled(n: number): Promise<[kind: string, Delivery]> {
      const signedAs = (value: string) => ({ ...good.headers, "stripe-signature": value });
      switch (n % 5) {
        case 0: {
          const other = n % 100 === 0 ? `\ufeff${body}` : spoiled(body, die);
          return ["body", { body: other === body ? `${body} ` : other, headers: good.headers }];
        }
        case 1: {
          // A header is bytes and loses its ends' white space.
          const other = spoiled(header, die).replaceAll(/[^\x21-\x7e]/g, "~");
          return ["header", { body, headers: signedAs(other === header ? "x" : other) }];
        }
        case 2:
          return ["strange header", { body, headers: signedAs(strange(header, die)) }];
        case 3: {
          const old = Date.now() - 301_000 - die.below(2 ** 40);
          return ["time", await signed(body, secret, old)];
        }
        default:
          return ["secret", await signed(body, spoiled(secret, die).replace(secret, "") || "whsec_", Date.now())];
      }
    }
  },
);
