import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { ToolDesk } from "../../src/objects/conversation/tool-desk.ts";
import type { ConversationRecord } from "../../src/objects/conversation/conversation-record.ts";
import { textSessionOf } from "../../src/objects/stubs.ts";
import type { TextSession } from "../../src/objects/text-session.ts";
import type { Sender } from "./sender.ts";

type Session = DurableObjectStub<TextSession>;

/** The object that has a sender's texts. */
export const sessionOf = (tenantId: string, { from, to }: Sender): Session => textSessionOf(env, tenantId, from, to);

/** Lets so much time pass for what a session remembers, milliseconds; nothing rings by itself meanwhile. */
export function later(session: Session, ms: number): Promise<void> {
  return runInDurableObject(session, async (_object, state) => {
    const { kv } = state.storage;
    const last = kv.get<{ at: number; revision: number }>("last");
    if (last !== undefined) kv.put("last", { ...last, at: last.at - ms });
    const deadlines = Object.entries(kv.get<Record<string, number>>("deadlines") ?? {});
    kv.put("deadlines", Object.fromEntries(deadlines.map(([name, at]) => [name, at - ms])));
    await state.storage.setAlarm(Date.now() + 600_000);
  });
}

/** Rings the object's alarm. */
export const ringAlarm = (session: Session): Promise<boolean> => runDurableObjectAlarm(session);

/** Everything a session still has on disk, by key. */
export const kept = (session: Session): Promise<string[]> =>
  runInDurableObject(session, (_object, state) => [...state.storage.kv.list()].map(([key]) => key));

/** Changes how the session at hand asks its tools. */
export function tamper(
  session: Session,
  change: (desk: ToolDesk<ConversationRecord>, state: DurableObjectState) => Record<string, unknown>,
): Promise<void> {
  return runInDurableObject(session, (object, state) => {
    const written = Reflect.get(object, "dialogue") as object;
    const desk = Reflect.get(Reflect.get(written, "dialogue") as object, "desk") as ToolDesk<ConversationRecord>;
    Object.assign(desk, change(desk, state));
  });
}

/** Gives up waiting for an answer after so long, milliseconds, as if the carrier had less patience. */
export const giveUpAfter = (session: Session, ms: number): Promise<void> =>
  runInDurableObject(session, (object) => void Reflect.set(object, "answerWithin", ms));
