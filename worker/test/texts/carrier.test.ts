import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import worker from "../../src/index.ts";
import { queueText } from "../../src/services/texts/queue.ts";
import { freshNumber } from "../harness/twilio.ts";
import { Carrier, consentOf, freshId, officeCtx, textingShop, textRow } from "./office.ts";

// A deployment with an account at the carrier, whose network is the test's own.
const accountSid = `AC${"0".repeat(32)}`;
const deployed = {
  ...env,
  PUBLIC_URL: "https://amunet.test",
  TWILIO_ACCOUNT_SID: accountSid,
  TWILIO_AUTH_TOKEN: "token",
  TWILIO_API_BASE: "https://api.twilio.test",
};

let owner: Awaited<ReturnType<typeof textingShop>>;
let id: string;
let to: string;
let posted: URLSearchParams[];

beforeAll(async () => {
  owner = await textingShop();
});

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  posted = [];
  to = freshNumber();
  id = freshId("txt");
  const draft = { id, to, body: `Hello ${id}`, purpose: "details" as const, conversationId: null };
  await queueText(officeCtx(owner, new Carrier()), draft);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What the queue is told to do with the text's message, where the carrier answers so. */
async function work(status: number, body: object): Promise<"done" | "again"> {
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    expect(new URL(url).pathname).toBe(`/2010-04-01/Accounts/${accountSid}/Messages.json`);
    if (init.method === "POST") posted.push(new URLSearchParams(init.body as URLSearchParams));
    return init.method === "POST" ? Response.json(body, { status }) : Response.json({ messages: [] });
  });
  const message = { type: "text.queued" as const, tenantId: owner.tenantId, shard: 0, textId: id };
  const batch = createMessageBatch("outbox", [{ id: "1", timestamp: new Date(), attempts: 1, body: message }]);
  const execution = createExecutionContext();
  await worker.queue(batch, deployed, execution);
  const { explicitAcks, retryMessages } = await getQueueResult(batch, execution);
  expect(explicitAcks.length + retryMessages.length).toBe(1);
  return explicitAcks.length === 1 ? "done" : "again";
}

const refusal = (code: number) => ({ code, message: "no", status: 400 });

describe("a deployment with an account", () => {
  it("sends over it, and is told where the carrier reports", async () => {
    const sid = `SM${crypto.randomUUID().replaceAll("-", "")}`;
    expect(await work(201, { sid })).toBe("done");
    expect(Object.fromEntries(posted[0]!)).toEqual({
      To: to,
      From: owner.number,
      Body: `Hello ${id}`,
      StatusCallback: `https://amunet.test/api/twilio/status?text=${id}`,
    });
    expect(await textRow(id)).toMatchObject({ status: "sent", provider_sid: sid });
    expect(await work(201, { sid: `SM${"1".repeat(32)}` })).toBe("done");
    expect(posted).toHaveLength(1);
  });

  it("has the queue bring it back where the carrier is down", async () => {
    expect(await work(503, {})).toBe("again");
    expect(await textRow(id)).toMatchObject({ status: "sending", attempts: 1, provider_sid: null });
  });

  it("is done with what the carrier refuses", async () => {
    expect(await work(400, refusal(30034))).toBe("done");
    expect(await textRow(id)).toMatchObject({
      status: "failed",
      failure: "Your number is not registered for business texts yet (30034)",
    });
  });

  it("learns of an opt-out from a refusal", async () => {
    expect(await work(400, refusal(21610))).toBe("done");
    expect((await textRow(id))!.status).toBe("refused");
    expect(await consentOf(owner, to)).toBe("opted-out");
  });
});
