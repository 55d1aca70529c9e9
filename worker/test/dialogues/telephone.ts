import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { callSessionOf } from "../../src/objects/stubs.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { type Call, completed, eventually, freshCallSid, freshNumber, RelayPeer, ring } from "../harness/twilio.ts";
import { businesses, inNewYork, newYork } from "./businesses.ts";
import { mobile } from "../../src/domain/gate/caller.ts";
import { play, type Script, type Spoken } from "./script.ts";

/** What a conversation left behind. */
interface Outcome {
  spoken: Spoken;
  calendar: string[];
  messages: string[];
  transfer: string | null;
}

/** How a script is called: changes of the configuration, and how each answer is heard. */
export interface Manner {
  config?: Record<string, unknown>;
  /** Says something on the socket and hears the whole answer. */
  say?: (peer: RelayPeer, words: string) => Promise<string>;
}

/** Calls the script's business on a real socket, talks, hangs up, and looks at what the owner would see. */
export async function callAs(script: Script, manner: Manner = {}): Promise<Outcome> {
  const { owner, number: To } = await openBusiness(script.business, manner.config ?? {});
  for (const appointment of script.standing ?? []) await enter(owner, appointment);
  const call: Call = {
    CallSid: freshCallSid(),
    From: script.from === null ? "anonymous" : (script.from ?? mobile),
    To,
  };
  await ring(call);
  const peer = await RelayPeer.begin(call);
  const say = manner.say ?? ((to, words) => to.say(words));
  let parting: Record<string, string> | undefined;
  const spoken = await play(
    script,
    {
      say: async (words) => {
        const answer = await say(peer, words);
        parting = await partingOf(call);
        return answer;
      },
      over: () => parting !== undefined,
    },
    businesses[script.business].greeting,
  );
  peer.close();
  await completed(call);
  return { spoken, transfer: parting?.["transfer"] ?? null, ...(await leftBehind(owner)) };
}

interface Business {
  owner: Member;
  number: string;
}

/** Businesses are founded once; what a caller left there goes before the next one calls. */
const open = new Map<string, Promise<Business>>();
const left = ["bookings", "holds", "messages", "contacts", "texts", "phone_codes", "calls", "transcripts"];

async function openBusiness(name: Script["business"], change: Record<string, unknown>): Promise<Business> {
  const key = JSON.stringify([name, change]);
  const founded = open.get(key) ?? found(name, change);
  open.set(key, founded);
  const business = await founded;
  const { tenantId } = business.owner;
  await env.DB.batch(left.map((table) => env.DB.prepare(`DELETE FROM ${table} WHERE tenant_id = ?`).bind(tenantId)));
  return business;
}

async function found(name: Script["business"], change: Record<string, unknown>): Promise<Business> {
  const owner = await registerTenant({ ...businesses[name], ...change });
  const number = freshNumber();
  const added = await as(owner)("/api/numbers", { body: { phoneNumber: number } });
  if (added.status !== 201) throw new Error(`number: ${added.status} ${await added.text()}`);
  return { owner, number };
}

/** Everything of a script holds; a failure shows the conversation. */
export function expectOutcome({ leaves }: Script, { spoken, calendar, messages, transfer }: Outcome): void {
  const transcript = spoken.map(({ caller, agent }) => `> ${caller}\n  ${agent}`).join("\n");
  const found = calendar.map((line, i) => (line.startsWith(leaves.calendar[i] ?? "?") ? leaves.calendar[i] : line));
  expect(found, transcript).toEqual(leaves.calendar);
  const wanted = leaves.messages ?? [];
  expect(messages.length, `${transcript}\nmessages: ${messages.join(" | ")}`).toBe(wanted.length);
  wanted.forEach((pattern, i) => expect(messages[i], transcript).toMatch(pattern));
  expect(transfer, transcript).toBe(leaves.transfer ?? null);
  const heard = spoken.map(({ agent }) => agent).join("\n");
  for (const pattern of leaves.heard ?? []) expect(heard, transcript).toMatch(pattern);
  for (const pattern of leaves.never ?? []) expect(heard, transcript).not.toMatch(pattern);
}

/** Why the receptionist would hang up once its last words have been heard. */
const partingOf = (call: Call) =>
  runInDurableObject(callSessionOf(env, call.CallSid), (_object, { storage }) =>
    storage.kv.get<Record<string, string>>("parting"),
  );

async function enter(owner: Member, appointment: string): Promise<void> {
  const [service = "", at = "", ...who] = appointment.split(" ");
  const phone = who.at(-1)?.startsWith("+") ? who.pop() : undefined;
  const booked = await as(owner)("/api/scheduling/book", {
    body: {
      serviceId: `svc_${service}`,
      startsAt: new Date(newYork(at)).toISOString(),
      customerName: who.join(" "),
      customerPhone: phone ?? mobile,
    },
  });
  if (booked.status !== 201) throw new Error(`${appointment}: ${booked.status} ${await booked.text()}`);
}

interface Standing {
  serviceId: string;
  startsAt: string;
  customerName: string;
  customerPhone?: string;
  status: string;
}

async function leftBehind(owner: Member): Promise<Pick<Outcome, "calendar" | "messages">> {
  const list = async <T>(path: string) => (await (await as(owner)(path)).json<{ items: T[] }>()).items;
  // A message taken with the last word may still be under way when the caller hangs up.
  await eventually(() => env.DB.prepare("SELECT 1 FROM calls WHERE tenant_id = ?").bind(owner.tenantId).first(), 5);
  const bookings = await list<Standing>("/api/bookings?limit=100");
  const messages = await list<{ body: string; fromName: string | null; fromPhone: string | null }>("/api/messages");
  return {
    calendar: bookings
      .filter(({ status }) => status === "confirmed")
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
      .map(
        ({ serviceId, startsAt, customerName, customerPhone }) =>
          `${serviceId.replace("svc_", "")} ${inNewYork(Date.parse(startsAt))} ${customerName} ${customerPhone ?? ""}`,
      ),
    messages: messages.map(({ body, fromName, fromPhone }) => `${body} / ${fromName ?? ""} / ${fromPhone ?? ""}`),
  };
}
