import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDb } from "../../src/db/client.ts";
import { sweepExpired } from "../../src/services/maintenance/sweep.ts";
import type { Conversation } from "../../src/services/receptionist/conversation.ts";
import { receiveText } from "../../src/services/texts/receive.ts";
import { sendText } from "../../src/services/texts/send-due.ts";
import { openShop } from "../bookings/desk.ts";
import { as } from "../harness/api.ts";
import { freshNumber } from "../harness/twilio.ts";
import { Carrier, freshId, officeCtx, textingShop, textRow, textsOf } from "./office.ts";
import { chat, toolsOf } from "./tools.ts";

let owner: Awaited<ReturnType<typeof textingShop>>;
let carrier: Carrier;
let run: ReturnType<typeof toolsOf>;
let phone: string;
let visitor: Conversation;

beforeAll(async () => {
  owner = await textingShop();
});

beforeEach(() => {
  carrier = new Carrier();
  run = toolsOf(owner, carrier);
  phone = freshNumber();
  visitor = chat();
});

const minute = 60_000;
const send = (to = phone, from = visitor, how?: { now?: number; id?: string }) =>
  run(from, { tool: "send_code", phone: to }, how);
const check = (code: string, from = visitor, how?: { now?: number; id?: string }) =>
  run(from, { tool: "check_code", phone, code }, how);
const find = (from = visitor) => run(from, { tool: "find_bookings", phone });

/** The code that the phone's owner reads on it. */
async function codeOn(to = phone): Promise<string> {
  const rows = (await textsOf(owner)).filter((row) => row.to_number === to && row.purpose === "code");
  return /\d{6}/.exec(rows.at(-1)!.body)![0];
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const checked = (correct: boolean, triesLeft: number) => ({ status: "code-checked", correct, triesLeft });

describe("proving a number", () => {
  it("takes the code that was texted to it, and holds for this conversation", async () => {
    expect(await find()).toEqual({ status: "code-needed" });
    expect(await send()).toEqual({ status: "code-sent" });
    const code = await codeOn();
    expect(await check(wrong(code))).toEqual(checked(false, 4));
    expect(await find()).toEqual({ status: "code-needed" });
    expect(await check(`${code.slice(0, 3)} - ${code.slice(3)}`)).toEqual(checked(true, 4));
    expect(await find()).toEqual({ status: "bookings", items: [] });
    expect(await find(chat())).toEqual({ status: "code-needed" });
  });

  it("keeps a digest and no code", async () => {
    await send();
    const code = await codeOn();
    const row = await env.DB.prepare("SELECT * FROM phone_codes WHERE phone = ?").bind(phone).first();
    expect(JSON.stringify(row)).not.toContain(code);
    const audit = await env.DB.prepare("SELECT * FROM audit_log WHERE tenant_id = ?").bind(owner.tenantId).all();
    expect(JSON.stringify(audit.results)).not.toContain(code);
  });

  it("fails with another conversation's code, another number's, and a business's that is not this one", async () => {
    const [other, neighbour] = [chat(), await textingShop()];
    await send();
    await send(phone, other);
    const theirs = await codeOn();
    const [mine] = (await textsOf(owner)).filter((row) => row.to_number === phone);
    const own = /\d{6}/.exec(mine!.body)![0];
    if (theirs !== own) expect(await check(theirs)).toMatchObject({ correct: false });
    const elsewhere = toolsOf(neighbour, carrier);
    const tool = { tool: "check_code" as const, phone, code: own };
    expect(await elsewhere(visitor, tool)).toEqual(checked(false, 0));
    expect(await run(visitor, { ...tool, phone: freshNumber() })).toEqual(checked(false, 0));
    expect(await check(own)).toMatchObject({ correct: true });
  });
});

describe("guessing", () => {
  it("ends after five tries, also with the right one", async () => {
    await send();
    const code = await codeOn();
    for (const left of [4, 3, 2, 1, 0]) expect(await check(wrong(code))).toEqual(checked(false, left));
    expect(await check(code)).toEqual(checked(false, 0));
    expect(await find()).toEqual({ status: "code-needed" });
  });

  it("many at once are no more tries than one after the other", async () => {
    await send();
    const code = await codeOn();
    const guesses = Array.from({ length: 40 }, (_, i) => String((Number(code) + 1 + i) % 1_000_000).padStart(6, "0"));
    await Promise.all(guesses.map((guess) => check(guess)));
    const left = await env.DB.prepare("SELECT tries_left FROM phone_codes WHERE phone = ?")
      .bind(phone)
      .first<number>("tries_left");
    const taken = await env.DB.prepare("SELECT COUNT(*) AS n FROM audit_log WHERE target = ?")
      .bind(visitor.id)
      .first<number>("n");
    expect(taken).toBeGreaterThan(0);
    expect(left).toBe(5 - taken!);
    for (let i = 0; i < 5; i++) await check(wrong(code));
    expect(await check(code)).toEqual(checked(false, 0));
  });

  it("ends when the code is ten minutes old", async () => {
    const now = Date.now();
    await send(phone, visitor, { now });
    const code = await codeOn();
    expect(await check(code, visitor, { now: now + 10 * minute })).toEqual(checked(false, 0));
    expect(await check(code, visitor, { now: now + 10 * minute - 1 })).toEqual(checked(true, 5));
  });

  it("without a code is nothing", async () => {
    expect(await check("000000")).toEqual(checked(false, 0));
    expect(await check("")).toEqual(checked(false, 0));
  });

  it("a new code takes the old one's place", async () => {
    await send();
    const old = await codeOn();
    await send();
    const fresh = await codeOn();
    if (old !== fresh) expect(await check(old)).toEqual(checked(false, 4));
    expect(await check(fresh)).toMatchObject({ correct: true });
  });
});

describe("a tool that is asked again after a crash", () => {
  it("sends no second code, and the first one is good", async () => {
    expect(await send(phone, visitor, { id: "again" })).toEqual({ status: "code-sent" });
    const code = await codeOn();
    expect(await send(phone, visitor, { id: "again" })).toEqual({ status: "code-sent" });
    expect((await textsOf(owner)).filter((row) => row.to_number === phone)).toHaveLength(1);
    expect(await check(code)).toEqual(checked(true, 5));
  });

  it("takes no second try, and answers the same", async () => {
    await send();
    const code = await codeOn();
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push(await check(wrong(code), visitor, { id: "same" }));
    expect(answers).toEqual(Array.from({ length: 4 }, () => checked(false, 4)));
    const right = await Promise.all([1, 2, 3].map(() => check(code, visitor, { id: "right" })));
    expect(right).toEqual(Array.from({ length: 3 }, () => checked(true, 4)));
    const later = { id: "right", now: Date.now() + 60 * minute };
    expect(await check(code, visitor, later)).toEqual(checked(true, 4));
  });
});

describe("nobody uses us to bother a number", () => {
  const refused = { status: "failed", reason: "refused" };

  it("a conversation sends three, whatever numbers it names", async () => {
    for (let i = 0; i < 3; i++) expect(await send(freshNumber())).toEqual({ status: "code-sent" });
    expect(await send(freshNumber())).toEqual(refused);
    expect(await send()).toEqual(refused);
  });

  it("a number gets three an hour, whatever conversations ask, and at once", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(phone, chat())));
    expect(answers.filter(({ status }) => status === "code-sent")).toHaveLength(3);
    expect((await textsOf(owner)).filter((row) => row.to_number === phone)).toHaveLength(3);
    const later = { now: Date.now() + 61 * minute };
    expect(await send(phone, chat(), later)).toEqual({ status: "code-sent" });
  });

  it("a business sends sixty an hour", async () => {
    const busy = await textingShop();
    const tools = toolsOf(busy, carrier);
    const ask = () => tools(chat(), { tool: "send_code", phone: freshNumber() });
    const answers = await Promise.all(Array.from({ length: 70 }, ask));
    expect(answers.filter(({ status }) => status === "code-sent")).toHaveLength(60);
  });

  it("not a number that wants no texts, nor one that is none, nor by a business that cannot text", async () => {
    const twilio = officeCtx(owner, carrier, Date.now(), { type: "twilio", id: null });
    await receiveText(twilio, { sid: freshId("SM"), from: phone, to: owner.number, body: "STOP" });
    expect(await send()).toEqual({ status: "failed", reason: "opted-out" });
    for (const odd of ["", "911", "5551234567", "+1 202 555 0100", "anonymous"])
      expect(await send(odd)).toEqual(refused);
    const mute = toolsOf(await openShop(), carrier);
    expect(await mute(visitor, { tool: "send_code", phone })).toEqual({ status: "failed", reason: "no-texts" });
    expect((await textsOf(owner)).filter((row) => row.to_number === phone && row.direction === "out")).toEqual([]);
  });
});

describe("the code itself", () => {
  it("is forgotten when no conversation can need it any more, and not before", async () => {
    const kept = async () =>
      (await env.DB.prepare("SELECT COUNT(*) AS n FROM phone_codes WHERE phone = ?").bind(phone).first<number>("n"))!;
    const dayMs = 24 * 60 * minute;
    await send(phone, chat(), { now: Date.now() - dayMs });
    await send(phone, chat(), { now: Date.now() - 3 * dayMs });
    expect(await kept()).toBe(2);
    await sweepExpired(openDb(env.DB), Date.now());
    expect(await kept()).toBe(1);
  });

  it("with a real carrier is kept only until it has left", async () => {
    await send();
    const code = await codeOn();
    const row = (await textsOf(owner)).find(({ to_number }) => to_number === phone)!;
    await sendText(officeCtx(owner, carrier, Date.now(), { type: "queue", id: null }), row.id);
    expect(carrier.messages[0]!.body).toContain(code);
    expect((await textRow(row.id))!.body).not.toContain(code);
    expect((await textRow(row.id))!.body).toContain("******");
    expect(await check(code)).toMatchObject({ correct: true });
  });

  it("without one is read by a developer in the list of texts", async () => {
    await send();
    const { items } = await (
      await as(owner)("/api/texts?direction=out")
    ).json<{ items: { to: string; body: string }[] }>();
    expect(items.find(({ to }) => to === phone)!.body).toContain(await codeOn());
  });
});
