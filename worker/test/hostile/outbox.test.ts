import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { noteStatus } from "../../src/services/texts/note-status.ts";
import { queueText } from "../../src/services/texts/queue.ts";
import { receiveText } from "../../src/services/texts/receive.ts";
import { sendText } from "../../src/services/texts/send-due.ts";
import { openDb } from "../../src/db/client.ts";
import type { Ctx } from "../../src/context.ts";
import type { Delivery } from "../../src/domain/texts/standing.ts";
import { freshNumber } from "../harness/twilio.ts";
import { Carrier, consentOf, freshId, officeCtx, textingShop, textRow } from "../texts/office.ts";

let owner: Awaited<ReturnType<typeof textingShop>>;
beforeAll(async () => {
  owner = await textingShop();
});

const minute = 60_000;
const queue = { type: "queue" as const, id: null };

async function queued(carrier: Carrier, to = freshNumber(), now = Date.now()) {
  const id = freshId("txt");
  const draft = { id, to, body: `Hello ${id}`, purpose: "details" as const, conversationId: null };
  await queueText(officeCtx(owner, carrier, now, queue), draft);
  return { id, to };
}

type Failing = "before" | "after";

/**
 * A sender's context whose `nth` request to the database or the carrier fails: before it had its effect, or after, as it
 * does where only the answer was lost. `asked` says how many it made.
 */
function breaking(ctx: Ctx, nth: number, when: Failing): Ctx & { asked: () => number } {
  let asked = 0;
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    const breaks = ++asked === nth;
    if (breaks && when === "before") throw new Error("broken before");
    const result = await work();
    if (breaks) throw new Error("broken after");
    return result;
  };
  const session = new Proxy(env.DB, {
    get: (target, key) => {
      if (key === "withSession") return () => session;
      if (key === "getBookmark") return () => null;
      if (key === "batch")
        return (statements: D1PreparedStatement[]) => through(() => target.batch(statements.map(bare)));
      if (key === "prepare") return (sql: string) => statement(target.prepare(sql));
      return Reflect.get(target, key) as unknown;
    },
  });
  const bares = new WeakMap<object, D1PreparedStatement>();
  const bare = (wrapped: D1PreparedStatement): D1PreparedStatement => bares.get(wrapped) ?? wrapped;
  const statement = (prepared: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = new Proxy(prepared, {
      get: (target, key) => {
        if (key === "bind") return (...values: unknown[]) => statement(target.bind(...values));
        const method = Reflect.get(target, key) as unknown;
        if (typeof method !== "function") return method;
        return (...given: unknown[]) => through(() => Reflect.apply(method, target, given) as Promise<unknown>);
      },
    });
    bares.set(wrapped, prepared);
    return wrapped;
  };
  const { texting } = ctx.deps;
  const carrier = {
    real: true,
    send: (text: Parameters<typeof texting.send>[0]) => through(() => texting.send(text)),
    find: (text: Parameters<typeof texting.find>[0], since: number) => through(() => texting.find(text, since)),
  };
  return { ...ctx, db: openDb(session), deps: { ...ctx.deps, texting: carrier }, asked: () => asked };
}

describe("a sender that breaks at any one of its steps", () => {
  it.each([["before"], ["after"]] as const)(
    "%s it has its effect: the text goes out once all the same",
    async (when) => {
      let steps = 0;
      for (let nth = 1; ; nth++) {
        const carrier = new Carrier();
        const start = Date.now();
        const { id } = await queued(carrier, freshNumber(), start);
        const broken = breaking(officeCtx(owner, carrier, start, queue), nth, when);
        await sendText(broken, id).catch(() => {});
        for (let later = 1; later <= 4; later++)
          await sendText(officeCtx(owner, carrier, start + later * 2 * minute, queue), id).catch(() => {});
        expect.soft(carrier.messages.length, `step ${nth} ${when}`).toBe(1);
        expect
          .soft(await textRow(id))
          .toMatchObject({ status: "sent", provider_sid: carrier.messages[0]?.sid, due_at: null });
        if (broken.asked() < nth) break;
        steps = nth;
      }
      expect(steps).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([["before"], ["after"]] as const)(
    "%s it has its effect, while it makes good what another left behind: once all the same",
    async (when) => {
      let steps = 0;
      for (let nth = 1; ; nth++) {
        const carrier = new Carrier();
        const start = Date.now();
        const { id } = await queued(carrier, freshNumber(), start);
        carrier.mood = "answer lost";
        await sendText(officeCtx(owner, carrier, start, queue), id).catch(() => {});
        carrier.mood = "well";
        const broken = breaking(officeCtx(owner, carrier, start + minute, queue), nth, when);
        await sendText(broken, id).catch(() => {});
        for (let later = 2; later <= 5; later++)
          await sendText(officeCtx(owner, carrier, start + later * 2 * minute, queue), id).catch(() => {});
        expect.soft(carrier.messages.length, `step ${nth} ${when}`).toBe(1);
        expect.soft(await textRow(id)).toMatchObject({ status: "sent", provider_sid: carrier.messages[0]?.sid });
        if (broken.asked() < nth) break;
        steps = nth;
      }
      expect(steps).toBeGreaterThanOrEqual(4);
    },
  );
});

const permutations = <T>(items: T[]): T[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));

describe("everything the carrier reports of one text", () => {
  const endings: [Delivery, string | null][] = [
    ["delivered", null],
    ["undelivered", "30003"],
    ["failed", "30034"],
  ];
  it.each(endings)("in every order, each twice, ends %s", async (ending, code) => {
    for (const recorded of [true, false]) {
      for (const order of permutations<Delivery>(["sending", "sent", ending])) {
        const carrier = new Carrier();
        const { id } = await queued(carrier);
        const at = () => officeCtx(owner, carrier, Date.now(), queue);
        const sid = `SM${crypto.randomUUID().replaceAll("-", "")}`;
        carrier.mood = { repeats: sid };
        if (recorded) await sendText(at(), id);
        else await env.DB.prepare("UPDATE texts SET status = 'sending', attempts = 1 WHERE id = ?").bind(id).run();
        for (const delivery of [...order, ...order])
          await noteStatus(at(), { sid, textId: id, delivery, errorCode: delivery === ending ? code : null });
        expect(await textRow(id), order.join(" ")).toMatchObject({
          status: ending,
          provider_sid: sid,
          error_code: code,
          due_at: null,
        });
        await sendText(officeCtx(owner, carrier, Date.now() + 5 * minute, queue), id);
        expect((await textRow(id))!.attempts).toBe(1);
      }
    }
  });
});

describe("an opt-out that only the carrier's report tells of", () => {
  const word = (to: string, body: string, now: number) =>
    receiveText(officeCtx(owner, new Carrier(), now, queue), { sid: freshId("SM"), from: to, to: owner.number, body });

  it("does not undo what the customer has said since", async () => {
    const carrier = new Carrier();
    const now = Date.now();
    const { id, to } = await queued(carrier, freshNumber(), now);
    await sendText(officeCtx(owner, carrier, now, queue), id);
    await word(to, "STOP", now + 1000);
    await word(to, "START", now + 2000);
    const { sid } = carrier.messages[0]!;
    const late = officeCtx(owner, carrier, now + 3000, queue);
    await noteStatus(late, { sid, textId: id, delivery: "failed", errorCode: "21610" });
    expect(await textRow(id)).toMatchObject({ status: "failed", error_code: "21610" });
    expect(await consentOf(owner, to)).toBe("opted-in");
  });

  it("counts where they have said nothing, or long before", async () => {
    const carrier = new Carrier();
    const now = Date.now();
    const to = freshNumber();
    await word(to, "START", now - minute);
    const { id } = await queued(carrier, to, now);
    await sendText(officeCtx(owner, carrier, now, queue), id);
    const { sid } = carrier.messages[0]!;
    const late = officeCtx(owner, carrier, now + 3000, queue);
    await noteStatus(late, { sid, textId: id, delivery: "failed", errorCode: "21610" });
    expect(await consentOf(owner, to)).toBe("opted-out");
  });
});
