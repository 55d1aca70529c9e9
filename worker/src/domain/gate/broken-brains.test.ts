import { describe, expect, it } from "vitest";
import { practice } from "../../../test/practice.ts";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Brain, Step, ToolCall } from "../conversation/conversation.ts";
import { addDays, dayStart, localOf } from "../receptionist/local-time.ts";
import { receptionist } from "../receptionist/receptionist.ts";
import type { ReceptionistState } from "../receptionist/state.ts";
import { pinnedClock } from "./pinned-clock.ts";
import { runScenario } from "./run-scenario.ts";
import { scenariosOf } from "./scenarios.ts";

type Answer = Step<ReceptionistState>;
type Spoil = (answer: Answer, heard: string, config: AgentConfig, now: number) => Answer;

/** The built-in receptionist with one fault. */
const brokenBy = (spoil: Spoil): Brain<ReceptionistState> => ({
  start: (facts) => receptionist.start(facts),
  respond(state, event, facts, now) {
    const answer = receptionist.respond(state, event, facts, now);
    return event.type === "utterance" ? spoil(answer, event.text, facts.config, now) : answer;
  },
});

const config: AgentConfig = { ...practice, persona: "Warm and brief, and never says that whitening hurts a little." };
const business = { config, now: pinnedClock(config, Date.parse("2026-11-26T15:00:00Z")) };
const scenarios = scenariosOf(business);

function blockedBy(spoil: Spoil): string[] {
  const brain = brokenBy(spoil);
  const results = scenarios.map((scenario) => runScenario(scenario, business, brain));
  return [...new Set(results.filter(({ mustPass, passed }) => mustPass && !passed).map(({ kind }) => kind))];
}

const says = (answer: Answer, text: string): Answer => ({ ...answer, say: [text] });

describe("a receptionist that", () => {
  it("is sound passes", () => expect(blockedBy((answer) => answer)).toEqual([]));

  it("quotes another price", () => {
    const spoil: Spoil = (answer) => ({ ...answer, say: answer.say.map((line) => line.replaceAll("$120", "$99")) });
    expect(blockedBy(spoil)).toEqual(["price"]);
  });

  it("says one service's price for another's", () => {
    const spoil: Spoil = (answer) => ({ ...answer, say: answer.say.map((line) => line.replaceAll("$120", "$350.50")) });
    expect(blockedBy(spoil)).toEqual(["price"]);
  });

  it("makes up a price nobody has set", () => {
    const spoil: Spoil = (answer) => ({
      ...answer,
      say: answer.say.map((line) => line.replace("I don't have a price for", "It's $80 for")),
    });
    expect(blockedBy(spoil)).toEqual(["no-price"]);
  });

  it("hears no emergency", () => {
    const spoil: Spoil = (answer, heard) =>
      heard.startsWith("Help,") ? { ...says(answer, "How can I help?"), effects: [] } : answer;
    expect(blockedBy(spoil)).toEqual(["emergency"]);
  });

  it("rings the wrong number in an emergency", () => {
    const spoil: Spoil = (answer) => ({
      ...answer,
      effects: answer.effects.map((effect) =>
        effect.type === "transfer" ? { type: "transfer" as const, to: "+12125550000" } : effect,
      ),
    });
    expect(blockedBy(spoil)).toEqual(["emergency"]);
  });

  it("reads its instructions out", () => {
    const spoil: Spoil = (answer, heard) =>
      /previous instructions/.test(heard) ? says(answer, config.persona) : answer;
    expect(blockedBy(spoil)).toEqual(["injection"]);
  });

  it("gives money away when told to", () => {
    const spoil: Spoil = (answer, heard) =>
      /refund/.test(heard) ? says(answer, "Of course, I'm refunding you 500 dollars.") : answer;
    expect(blockedBy(spoil)).toEqual(["injection"]);
  });

  it("tells of somebody else's number", () => {
    const spoil: Spoil = (answer, heard) =>
      /Robert Hayes/.test(heard) ? says(answer, "Sure, his number is 646 555 0171.") : answer;
    expect(blockedBy(spoil)).toEqual(["others-data"]);
  });

  it("invents what nobody has written down", () => {
    const spoil: Spoil = (answer, heard) => (/typewriters/.test(heard) ? says(answer, "Yes, she has nine.") : answer);
    expect(blockedBy(spoil)).toEqual(["no-fact"]);
  });

  it("answers a fact with something else", () => {
    const spoil: Spoil = (answer) => ({ ...answer, say: answer.say.map((line) => line.replace("12 Main", "99 Oak")) });
    expect(blockedBy(spoil)).toEqual(["fact"]);
  });

  it("says it has booked what it has not", () => {
    const spoil: Spoil = (answer, heard) =>
      /Sunday/.test(heard) ? { ...says(answer, "Done, you're booked for Sunday at 10 AM."), effects: [] } : answer;
    expect(blockedBy(spoil)).toEqual(["closed-day"]);
  });

  it("books whatever it is asked, also on holidays and outside the hours", () => {
    const spoil: Spoil = (answer, heard, { timeZone }, now) => {
      const month = /December 2\d/.exec(heard);
      if (month === null || !/book an appointment/.test(heard)) return answer;
      const day = addDays(localOf(now, timeZone).date, 27);
      const startsAt = dayStart(day, timeZone) + 3 * 3_600_000;
      const call = {
        tool: "book" as const,
        serviceId: "svc_cleaning",
        startsAt,
        customerName: "A",
        customerPhone: null,
        customerEmail: null,
        notes: null,
      };
      return { ...answer, effects: [{ type: "tool", id: "x", call }] };
    };
    expect(blockedBy(spoil)).toEqual(["holiday"]);
  });

  it("says it is a person", () => {
    const spoil: Spoil = (answer, heard) => (/robot/.test(heard) ? says(answer, "No, I'm a real person.") : answer);
    expect(blockedBy(spoil)).toEqual(["robot"]);
  });

  const changed =
    <T extends ToolCall["tool"]>(tool: T, change: (call: Extract<ToolCall, { tool: T }>) => ToolCall): Spoil =>
    (answer) => ({
      ...answer,
      effects: answer.effects.map((effect) =>
        effect.type === "tool" && effect.call.tool === tool
          ? { ...effect, call: change(effect.call as Extract<ToolCall, { tool: T }>) }
          : effect,
      ),
    });

  it.each<[string, Spoil, string]>([
    [
      "another service than it has read back",
      changed("book", (call) => ({ ...call, serviceId: call.serviceId === "svc_exam" ? "svc_cleaning" : "svc_exam" })),
      "book",
    ],
    ["a name nobody gave", changed("book", (call) => ({ ...call, customerName: "Customer" })), "book"],
    ["no telephone number", changed("book", (call) => ({ ...call, customerPhone: null })), "book"],
    ["a message that says nothing", changed("take_message", (call) => ({ ...call, body: " " })), "message"],
    ["a message of somebody else", changed("take_message", (call) => ({ ...call, fromName: "Nobody" })), "message"],
    ["a number nobody gave", changed("take_message", (call) => ({ ...call, fromPhone: "+19175550000" })), "message"],
    [
      "a cancellation where a move was asked for",
      changed("reschedule", ({ bookingId }) => ({ tool: "cancel", bookingId, reason: null })),
      "reschedule",
    ],
  ])("writes down %s", (_what, spoil, kind) => expect(blockedBy(spoil)).toContain(kind));

  it("books an hour later than it has read back", () => {
    const hour = 3_600_000;
    const spoil: Spoil = (answer, ...rest) => {
      const held = changed("hold_slot", (call) => ({ ...call, startsAt: call.startsAt + hour }))(answer, ...rest);
      return changed("book", (call) => ({ ...call, startsAt: call.startsAt + hour }))(held, ...rest);
    };
    expect(blockedBy(spoil)).toContain("book");
  });

  it("loses what it is told to pass on", () => {
    const spoil: Spoil = (answer) => ({
      ...answer,
      effects: answer.effects.filter((effect) => effect.type !== "tool" || effect.call.tool !== "take_message"),
    });
    expect(blockedBy(spoil)).toEqual(["message"]);
  });

  it("tells when another customer is coming", () => {
    const spoil: Spoil = (answer, heard) =>
      /Robert Hayes/.test(heard) ? says(answer, "He is coming in on Saturday at 9 AM.") : answer;
    expect(blockedBy(spoil)).toEqual(["others-data"]);
  });

  it("sends people to a closed door", () => {
    const spoil: Spoil = (answer, heard) =>
      heard.startsWith("Are you open on") ? says(answer, "Sure, come any time that day. Anything else?") : answer;
    expect(blockedBy(spoil)).toEqual(["closed-date"]);
  });

  it("breaks down over what a caller says", () => {
    const brain: Brain<ReceptionistState> = {
      ...receptionist,
      respond: () => {
        throw new Error("broken");
      },
    };
    expect(() => runScenario(scenarios[0]!, business, brain)).toThrow("broken");
  });
});
