import fc from "fast-check";
import { expect, it } from "vitest";
import { friday, practice } from "../../../test/practice.ts";
import { anyFacts, changing, moves, play } from "../../../test/strange-calls.ts";
import type { Facts } from "../conversation/conversation.ts";
import { receptionist } from "./receptionist.ts";

const runs = { numRuns: 120 };

it("is tried on conversations that do book", () => {
  const played = fc.sample(fc.tuple(moves, anyFacts), { numRuns: 150, seed: 7 });
  let bookings = 0;
  for (const [given, setting] of played)
    play(given, setting, (_, delivered) => void (bookings += Number(delivered.at(-1)?.status === "booked")));
  expect(bookings).toBeGreaterThan(15);
});

it("never throws, and its state stays small and plain", () => {
  fc.assert(
    fc.property(moves, anyFacts, (given, setting) => {
      play(given, setting, ({ after }) => {
        const text = JSON.stringify(after);
        expect(text.length).toBeLessThan(8192);
        expect(JSON.parse(text)).toEqual(after);
      });
    }),
    runs,
  );
});

it("never says that something is booked or passed on without its receipt", () => {
  fc.assert(
    fc.property(moves, anyFacts, (given, setting) => {
      play(given, setting, ({ say }, delivered) => {
        const line = say.join(" ");
        if (/you're booked|queda reservada/i.test(line))
          expect(delivered.some(({ status }) => status === "booked")).toBe(true);
        if (/message is with the team|passed your message|tiene su mensaje|pasé su mensaje/i.test(line)) {
          expect(delivered.some(({ status }) => status === "message-taken")).toBe(true);
        }
      });
    }),
    runs,
  );
});

it("speaks the language of the conversation and no word of another", () => {
  const others = {
    es: /\b(the|you|your|what|which|would|please|is|at|on|and|or)\b/i,
    en: /[¿¡ñáéíóú]|\b(el|los|que|para|con|su|le|una|y|o)\b/i,
  };
  fc.assert(
    fc.property(moves, anyFacts, (given, setting) => {
      play(given, setting, ({ after, say }) => {
        const own = say.filter((clause) => !after.note.body || !clause.includes(after.note.body.slice(0, 100)));
        expect(own.join(" ").match(others[after.language])?.[0]).toBeUndefined();
      });
    }),
    runs,
  );
});

it("holds and books only starts that a search of this conversation gave", () => {
  fc.assert(
    fc.property(moves, anyFacts, (given, setting) => {
      play(given, setting, ({ effects }, delivered) => {
        const given = new Set(delivered.flatMap((result) => (result.status === "slots" ? result.startsAt : [])));
        for (const effect of effects) {
          if (effect.type !== "tool") continue;
          if (effect.call.tool === "book" || effect.call.tool === "hold_slot")
            expect(given).toContain(effect.call.startsAt);
        }
      });
    }),
    runs,
  );
});

it("books only what has been read back and agreed to, and for somebody with a name and a number", () => {
  fc.assert(
    fc.property(moves, anyFacts, (given, setting) => {
      play(given, setting, ({ before, effects }) => {
        for (const effect of effects) {
          if (effect.type !== "tool" || effect.call.tool !== "book") continue;
          expect(before.asked?.about).toBe("booking");
          expect(before.essential?.heard).toBe(true);
          expect(effect.call.customerName).toBe(before.contact.name);
          expect(effect.call.customerPhone).toMatch(/^\+\d+$/);
        }
      });
    }),
    runs,
  );
});

it("moves and cancels only what the calendar gave, and what has been read back and agreed to", () => {
  let changed = 0;
  fc.assert(
    fc.property(fc.tuple(changing, moves), anyFacts, ([first, rest], setting) => {
      play([...first, ...rest], setting, ({ before, effects }, delivered) => {
        const given = delivered.flatMap((result) =>
          result.status === "bookings"
            ? result.items.map(({ bookingId }) => bookingId)
            : result.status === "booked"
              ? [result.bookingId]
              : [],
        );
        for (const effect of effects) {
          if (effect.type !== "tool" || (effect.call.tool !== "cancel" && effect.call.tool !== "reschedule")) continue;
          changed += 1;
          expect(given).toContain(effect.call.bookingId);
          expect(before.asked?.about).toBe(effect.call.tool === "cancel" ? "cancel" : "booking");
          expect(before.essential?.heard).toBe(true);
        }
      });
    }),
    runs,
  );
  expect(changed).toBeGreaterThan(15);
});

it("never says the same line more than twice in a row, and nothing at all once it has hung up", () => {
  fc.assert(
    fc.property(moves, anyFacts, (given, setting) => {
      const lines: string[] = [];
      play(given, setting, ({ before, say, effects }) => {
        if (before.ended !== null) expect([...say, ...effects]).toEqual([]);
        if (say.length > 0) lines.push(say.join(" "));
        const last = lines.slice(-3);
        expect(last.length === 3 && last.every((line) => line === last[0])).toBe(false);
      });
    }),
    runs,
  );
});

it("ends by itself, or offers a message, when nothing it hears makes sense", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[bcdfg]{6,9}( [bcdfg]{6,9}){0,2}$/), { minLength: 8, maxLength: 12 }),
      (noise) => {
        const facts: Facts = { config: practice, channel: "voice", caller: { phone: null, name: null } };
        let state = receptionist.start(facts);
        const asked = new Set<string | undefined>();
        for (const text of noise) {
          state = receptionist.respond(state, { type: "utterance", text }, facts, friday).state;
          asked.add(state.asked?.about);
        }
        expect(asked).toContain("take-message");
        expect(state.ended).toBe("goodbye");
      },
    ),
    { numRuns: 50 },
  );
});
