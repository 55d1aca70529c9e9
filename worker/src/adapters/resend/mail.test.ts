import { afterEach, describe, expect, it, vi } from "vitest";
import { createMail } from "./mail.ts";

const mail = createMail({ apiKey: "re_secret", baseUrl: "https://mail.test", from: "Amunet <hello@example.com>" });
const draft = { id: "mail_1", to: "ann@example.com", subject: "You are live", text: "Hello\nAnn" };
const refusal = (name: string) => ({ statusCode: 422, name, message: "ann@example.com is no good" });

let requests: Request[] = [];

function answerWith(status: number, body: unknown): void {
  requests = [];
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    requests.push(new Request(input, init));
    return Response.json(body, { status });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a mail", () => {
  it("is given to Resend as plain text, under our own id", async () => {
    answerWith(200, { id: "49a3999c" });
    expect(await mail.send(draft)).toEqual({ providerId: "49a3999c" });
    const [request] = requests;
    expect(`${request!.method} ${request!.url}`).toBe("POST https://mail.test/emails");
    expect(Object.fromEntries(request!.headers)).toMatchObject({
      authorization: "Bearer re_secret",
      "content-type": "application/json",
      "idempotency-key": "mail_1",
    });
    expect(await request!.json()).toEqual({
      from: "Amunet <hello@example.com>",
      to: ["ann@example.com"],
      subject: "You are live",
      text: "Hello\nAnn",
    });
  });

  it.each([
    [400, "validation_error"],
    [401, "missing_api_key"],
    [403, "invalid_api_key"],
    [404, "not_found"],
    [422, "invalid_parameter"],
  ])("refused with %i will never be taken, and the refusal repeats nothing of it", async (status, name) => {
    answerWith(status, refusal(name));
    const refused: unknown = await mail.send(draft).catch((reason: unknown) => reason);
    expect(refused).toMatchObject({ code: "invalid", message: `the mail provider refused the mail (${name})` });
    expect(JSON.stringify(refused) + String(refused)).not.toMatch(/ann@|re_secret/);
  });

  it("refused without a word is refused all the same", async () => {
    vi.stubGlobal("fetch", async () => new Response("no", { status: 422 }));
    await expect(mail.send(draft)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("422") });
  });

  it.each([408, 409, 425, 429, 500, 502, 503])("may be taken later after %i", async (status) => {
    answerWith(status, refusal("rate_limit_exceeded"));
    await expect(mail.send(draft)).rejects.toMatchObject({ code: "unavailable" });
  });

  it.each(["<html>", "", "{}", '{"id":7}', '{"id":""}'])("is not sent where the answer is %j", async (body) => {
    vi.stubGlobal("fetch", async () => new Response(body));
    await expect(mail.send(draft)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("may be taken later where the network fails", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("connection refused");
    });
    await expect(mail.send(draft)).rejects.toMatchObject({ code: "unavailable" });
  });
});
