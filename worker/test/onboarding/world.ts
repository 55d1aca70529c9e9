import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { type Answer, VendorContract } from "../contracts/vendor.ts";
import { accountSid, apiBase, TwilioNumbers } from "../numbers/twilio-account.ts";

const contracts = {
  twilio: VendorContract.of("twilio", env.CONTRACTS["twilio"]),
  stripe: VendorContract.of("stripe", env.CONTRACTS["stripe"]),
};
/** What was judged already: the documents are long, and a thousand requests of one form are one. */
const judged = new Set<string>();

export const website = "https://brightsmile.test/";
const usualPages: Record<string, string> = {
  "/robots.txt": "User-agent: *\nAllow: /\n",
  "/": `<html lang="en"><title>Bright Smile Dental</title><a href="/contact">Contact</a>
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"Dentist","name":"Bright Smile Dental",
    "telephone":"+1 212 555 0142","openingHours":"Mo-Fr 08:00-17:00"}</script></html>`,
  "/contact": "<html><title>Contact</title><h1>Contact</h1><p>Call (212) 555-0142.</p></html>",
};

/** Everything outside for one deployment: a carrier, a payment provider, a mail provider and a business's website. */
export class World {
  readonly twilio = new TwilioNumbers();
  /** The website, by path. */
  readonly pages: Record<string, string> = { ...usualPages };
  readonly customers: { id: string; name: string | null }[] = [];
  /** What the payment provider answers to whoever asks for a customer; null where it makes one. */
  refusal: Answer | null = null;
  /** Mails by their idempotency key. */
  readonly mails = new Map<string, unknown>();
  private readonly stripeKeys = new Map<string, { asked: string; answer: Answer }>();

  /** The variables of a deployment in this world. */
  readonly variables: Record<string, string> = {
    PUBLIC_URL: "https://amunet.test",
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: "token",
    TWILIO_API_BASE: apiBase,
    STRIPE_SECRET_KEY: "sk_test_1",
    STRIPE_API_BASE: "https://api.stripe.test",
    RESEND_API_KEY: "re_1",
    RESEND_BASE_URL: "https://api.resend.test",
    WEB_READER_ALLOW: "brightsmile.test:443",
    OPENAI_API_KEY: "",
  };

  constructor() {
    this.twilio.offer("212");
  }

  /** What `fetch` would be. */
  readonly fetch = async (input: string, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { host, pathname } = new URL(request.url);
    switch (host) {
      case "api.twilio.test":
        return this.asVendor("twilio", request, (asked) => this.twilio.answer(asked));
      case "api.stripe.test":
        return this.asVendor("stripe", request, (asked) => this.customer(asked));
      case "api.resend.test":
        this.mails.set(request.headers.get("idempotency-key") ?? crypto.randomUUID(), await request.json());
        return Response.json({ id: crypto.randomUUID() });
      case "brightsmile.test": {
        const page = this.pages[pathname];
        const type = pathname.endsWith(".txt") ? "text/plain" : "text/html";
        return page === undefined
          ? new Response("no", { status: 404 })
          : new Response(page, { headers: { "content-type": type } });
      }
      default:
        throw new Error(`nobody is at ${request.url}`);
    }
  };

  /** Answers as the vendor would, if what was asked is something the vendor takes. */
  private async asVendor(vendor: "twilio" | "stripe", request: Request, answer: (request: Request) => Promise<Answer>) {
    const contract = contracts[vendor];
    const { pathname, search } = new URL(request.url);
    const body = await request.clone().text();
    const names = [...new URLSearchParams(search).keys(), ...new URLSearchParams(body).keys()].join();
    const form = `${request.method} ${pathname.replace(/PN\w{32}/, "PN")} ${names}`;
    const isNew = contract !== null && !judged.has(form);
    if (isNew) expect(await contract.faultsOf(request.clone())).toEqual([]);
    const answered = await answer(request);
    if (isNew && answered.status !== 204)
      expect(contract.faultsOfAnswer(request.method, pathname, answered)).toEqual([]);
    judged.add(form);
    return Response.json(answered.body, { status: answered.status });
  }

  /** Stripe gives the same answer to the same request under the same key, and refuses another request under it. */
  private async customer(request: Request): Promise<Answer> {
    if (this.refusal !== null) return this.refusal;
    const key = request.headers.get("idempotency-key");
    const asked = await request.text();
    const known = key === null ? undefined : this.stripeKeys.get(key);
    if (known !== undefined)
      return known.asked === asked
        ? known.answer
        : { status: 400, body: { error: { type: "idempotency_error", message: "another request had this key" } } };
    const form = new URLSearchParams(asked);
    const id = `cus_${crypto.randomUUID().replaceAll("-", "").slice(0, 14)}`;
    this.customers.push({ id, name: form.get("name") });
    const answer = {
      status: 200,
      body: {
        id,
        object: "customer",
        balance: 0,
        created: 1,
        default_source: null,
        description: null,
        email: form.get("email"),
        invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
        livemode: false,
        metadata: { tenant_id: form.get("metadata[tenant_id]") },
        shipping: null,
      },
    };
    if (key !== null) this.stripeKeys.set(key, { asked, answer });
    return answer;
  }
}
