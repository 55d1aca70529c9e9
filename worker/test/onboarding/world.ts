import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { FakeStripe } from "../billing/stripe/fake-stripe.ts";
import { VendorContract } from "../contracts/vendor.ts";
import { accountSid, apiBase, TwilioNumbers } from "../numbers/twilio-account.ts";

const contract = VendorContract.of("twilio", env.CONTRACTS["twilio"]);
/** What was judged already: the document is long, and a thousand requests of one form are one. */
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
  readonly stripe = new FakeStripe();
  /** Mails by their idempotency key. */
  readonly mails = new Map<string, unknown>();

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
        return this.asTwilio(request);
      case "api.stripe.test":
        return this.stripe.fetch(request);
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

  /** Answers as the carrier would, if what was asked is something it takes. */
  private async asTwilio(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const body = await request.clone().text();
    const names = [...new URLSearchParams(search).keys(), ...new URLSearchParams(body).keys()].join();
    const form = `${request.method} ${pathname.replace(/PN\w{32}/, "PN")} ${names}`;
    const isNew = contract !== null && !judged.has(form);
    if (isNew) expect(await contract.faultsOf(request.clone())).toEqual([]);
    const answered = await this.twilio.answer(request);
    if (isNew && answered.status !== 204)
      expect(contract.faultsOfAnswer(request.method, pathname, answered)).toEqual([]);
    judged.add(form);
    return Response.json(answered.body, { status: answered.status });
  }
}
