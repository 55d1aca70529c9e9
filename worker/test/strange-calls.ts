import fc from "fast-check";
import { expect } from "vitest";
import type {
  ConversationEvent,
  Effect,
  Facts,
  ToolCall,
  ToolResult,
} from "../src/domain/conversation/conversation.ts";
import { receptionistHearing } from "../src/domain/receptionist/receptionist.ts";
import type { ReceptionistState } from "../src/domain/receptionist/state.ts";
import type { Heard, Intent, When } from "../src/domain/receptionist/understand/heard.ts";
import { consultorio } from "./consultorio.ts";
import { friday, newYork, practice } from "./practice.ts";
import { Desk } from "../src/domain/gate/desk.ts";

const intents: Intent[] = [
  ...([
    "book",
    "reschedule",
    "cancel",
    "availability",
    "appointments",
    "hours",
    "address",
    "price",
    "services",
  ] as const),
  ...([
    "question",
    "message",
    "human",
    "yes",
    "no",
    "unsure",
    "repeat",
    "wait",
    "thanks",
    "goodbye",
    "greeting",
  ] as const),
  ...(["bot", "other"] as const),
];
const date = fc.constantFrom(
  "2026-11-20",
  "2026-11-27",
  "2026-11-28",
  "2026-11-29",
  "2026-12-01",
  "2026-12-25",
  "2027-06-01",
);
const time = fc.constantFrom("02:30", "09:00", "12:00", "14:30", "23:45");
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 3 });

const anyWhen: fc.Arbitrary<When> = fc
  .record({
    date: optional(date),
    time: optional(time),
    dates: optional(fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))),
    part: optional(fc.constantFrom("morning" as const, "afternoon" as const, "evening" as const)),
    after: optional(time),
    before: optional(time),
    shift: optional(fc.constantFrom("later" as const, "earlier" as const, "other-day" as const)),
    not: optional(fc.array(date, { maxLength: 3 })),
    either: optional(fc.array(date, { maxLength: 3 })),
    times: optional(fc.array(time, { maxLength: 3 })),
    soonest: optional(fc.boolean()),
    conflict: optional(fc.boolean()),
    ambiguousHour: optional(fc.boolean()),
  })
  .map((when) => Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined)));

const anyHeard: fc.Arbitrary<Omit<Heard, "says">> = fc
  .record({
    intents: fc.uniqueArray(fc.constantFrom(...intents), { minLength: 1, maxLength: 3 }),
    when: fc.oneof<fc.Arbitrary<When>[]>(fc.constant({}), fc.constant({}), anyWhen),
    choice: optional(fc.constantFrom<number[]>(-1, 1, 2, 3, 9)),
    services: fc.constantFrom<number[][]>([], [0], [2, 1], [7]).map((each) => [...each]),
    name: optional(fc.constantFrom("Maria Lopez", "X".repeat(500))),
    phone: optional(fc.constantFrom("+12125550199", "555", "0".repeat(40))),
    correction: fc.boolean(),
    backsOut: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    callerId: fc.boolean(),
    detailsOnly: optional(fc.boolean()),
    words: fc.array(fc.constantFrom("parking", "insurance", "zebra", "deposit"), { maxLength: 6 }),
  })
  .map((heard) => ({ ...heard, intent: heard.intents[0]! }));

/** One event; a tool result answers the newest open call honestly, wrongly, or not at all. */
type Move =
  | { kind: "hear"; heard: Omit<Heard, "says">; says: string }
  | { kind: "event"; event: ConversationEvent }
  | { kind: "answer"; lie: ToolResult | null };

const anyResult: fc.Arbitrary<ToolResult> = fc.oneof(
  fc.constant<ToolResult>({ status: "failed", reason: "timeout" }),
  fc.constant<ToolResult>({ status: "slots", startsAt: [] }),
  fc.constant<ToolResult>({ status: "taken", alternatives: [newYork("2026-12-01T09:00")] }),
  fc.constant<ToolResult>({ status: "held", expiresAt: friday }),
  fc.constant<ToolResult>({ status: "released" }),
  fc.constant<ToolResult>({ status: "bookings", items: [] }),
  fc.constant<ToolResult>({ status: "code-needed" }),
  fc.constant<ToolResult>({ status: "code-sent" }),
  fc.constant<ToolResult>({ status: "code-checked", correct: false, triesLeft: 0 }),
  fc.constant<ToolResult>({ status: "failed", reason: "opted-out" }),
);

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("hear" as const), heard: anyHeard, says: fc.string({ maxLength: 1500 }) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("answer" as const), lie: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("answer" as const), lie: anyResult }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("event" as const),
      event: fc.oneof<fc.Arbitrary<ConversationEvent>[]>(
        fc.constantFrom(..."0123456789*#x".split("")).map((digit) => ({ type: "digit" as const, digit })),
        fc.string({ maxLength: 40 }).map((heard) => ({ type: "interrupted" as const, heard })),
        fc.constantFrom(1, 2).map((count) => ({ type: "silence" as const, count })),
        fc.constant({ type: "returned" as const }),
        fc.constant({ type: "tool-result" as const, id: "t0", result: { status: "released" as const } }),
      ),
    }),
  },
);

/** A caller who books, so that the strange moves in between happen at every stage of a booking. */
const plain = {
  intents: ["book"],
  intent: "book",
  when: {},
  services: [],
  correction: false,
  backsOut: false,
  callerId: false,
  words: ["x"],
};
const say = (heard: Partial<Heard>): Move => ({
  kind: "hear",
  heard: { ...plain, ...heard } as Omit<Heard, "says">,
  says: "…",
});
const answer: Move = { kind: "answer", lie: null };
const yes = say({ intent: "yes", intents: ["yes"] });
const booking: Move[] = [
  say({ services: [0] }),
  say({ when: { date: "2026-12-01", time: "14:30" } }),
  answer,
  answer,
  say({ name: "Maria Lopez" }),
  say({ phone: "+12125550199" }),
  yes,
  answer,
];

/** A caller who moves an appointment and then calls it off. */
const changes: Move[] = [
  say({ intent: "reschedule", intents: ["reschedule"], when: { date: "2026-12-01", time: "14:30" } }),
  answer,
  say({ choice: 1, detailsOnly: true }),
  answer,
  answer,
  yes,
  answer,
  answer,
  say({ intent: "cancel", intents: ["cancel"] }),
  answer,
  yes,
  answer,
];
export const changing = fc.integer({ min: 5, max: changes.length }).map((length) => changes.slice(0, length));

const strange = fc.array(anyMove, { minLength: 1, maxLength: 60 });
const crossed = fc
  .array(fc.array(anyMove, { maxLength: 2 }), { minLength: booking.length, maxLength: booking.length })
  .map((between) => booking.flatMap((move, i) => (between[i]!.length === 2 ? [move, ...between[i]!] : [move])));
/** What a caller and a calendar may do to us, in any order. */
export const moves = fc.oneof(
  strange,
  crossed,
  fc.tuple(crossed, crossed).map(([a, b]) => [...a, ...b]),
);
export const anyFacts = fc.record({
  transferNumber: fc.constantFrom(null, "+12125550000"),
  phone: fc.constantFrom(null, "+12125550123"),
  name: fc.constantFrom(null, "Ana Ruiz"),
  channel: fc.constantFrom("voice" as const, "sms" as const, "chat" as const),
  services: fc.constantFrom(3, 1, 0),
  business: fc.constantFrom(practice, consultorio),
});

/** Plays the moves and gives every step to `check`. */
export function play(
  given: readonly Move[],
  setting: {
    transferNumber: string | null;
    phone: string | null;
    name: string | null;
    channel: Facts["channel"];
    services: number;
    business: typeof practice;
  },
  check: (
    step: { before: ReceptionistState; after: ReceptionistState; say: string[]; effects: Effect[] },
    delivered: ToolResult[],
  ) => void,
): void {
  const config = {
    ...setting.business,
    services: setting.business.services.slice(0, setting.services),
    routing: { ...practice.routing, transferNumber: setting.transferNumber },
  };
  const facts: Facts = { config, channel: setting.channel, caller: { phone: setting.phone, name: setting.name } };
  let next: Omit<Heard, "says"> | undefined;
  const brain = receptionistHearing((says) => ({ says, ...next! }));
  const calendar = new Desk(config);
  if (setting.phone !== null && config.services.length > 0) {
    calendar.codes.proven.add(setting.phone);
    for (const at of ["2026-12-02T10:00", "2026-12-04T11:00"])
      calendar.enter({ serviceId: "svc_cleaning", at: newYork(at), name: "Ana Ruiz", phone: setting.phone });
  }
  const delivered: ToolResult[] = [];
  let open: { id: string; call: ToolCall }[] = [];
  let state = brain.start(facts);
  for (const move of given) {
    const event = eventOf(move, () => open.pop());
    if (event === undefined) continue;
    if (move.kind === "hear") next = move.heard;
    if (event.type === "tool-result") delivered.push(event.result);
    const frozen = JSON.stringify(state);
    const step = brain.respond(state, event, facts, friday);
    expect(JSON.stringify(state)).toBe(frozen);
    check({ before: state, after: step.state, say: step.say, effects: step.effects }, delivered);
    open = [...open, ...step.effects.filter((effect) => effect.type === "tool")];
    state = step.state;
  }

  function eventOf(move: Move, pop: () => { id: string; call: ToolCall } | undefined): ConversationEvent | undefined {
    if (move.kind === "event") return move.event;
    if (move.kind === "hear") return { type: "utterance", text: move.says };
    const call = pop();
    return call && { type: "tool-result", id: call.id, result: move.lie ?? calendar.answer(call.call, friday) };
  }
}
