import { describe, expect, it } from "vitest";
import type { AgentConfig } from "../../contract/agent-config.ts";
import { practice } from "../../../test/practice.ts";
import { defaultConfig } from "./default-config.ts";
import { configWarnings } from "./config-warnings.ts";

const quiet: AgentConfig = {
  ...defaultConfig("Quiet"),
  routing: { ...practice.routing, transferNumber: "+12125550111" },
  notifications: { smsTo: null, emailTo: "owner@example.com" },
};
const given = { today: "2026-11-27", modelConfigured: true, ownNumbers: [] };
const paths = (change: Partial<AgentConfig>, more = {}) =>
  configWarnings({ ...quiet, ...change }, { ...given, ...more }).map(({ path }) => path);
const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], closedDates: [] };
const long = { id: "svc_long", name: "Long", durationMinutes: 500, bufferMinutes: 0, priceCents: null };

describe("what an owner is warned of", () => {
  it("is nothing for a plain business", () => expect(paths({})).toEqual([]));

  it("is a transfer to a number of the receptionist's own", () =>
    expect(paths({}, { ownNumbers: ["+12125550111"] })).toEqual(["routing.transferNumber"]));

  it("is an emergency that rings a number of the receptionist's own", () => {
    const rule = { phrases: ["gas leak"], say: "Go outside.", dial: "+12125550100" };
    const emergency = [{ ...rule, dial: "+12125550112" }, rule];
    expect(paths({ emergency }, { ownNumbers: [rule.dial] })).toEqual(["emergency.1.dial"]);
  });

  it.each<[string, Partial<AgentConfig>, string]>([
    ["no hours", { hours: closed }, "hours"],
    ["no services", { services: [] }, "services"],
    ["a service longer than the day", { services: [long] }, "services.svc_long"],
    ["two services of one name", { services: [long, { ...long, id: "svc_b", name: "LONG" }] }, "services"],
    [
      "more notice than can be booked ahead",
      { booking: { ...quiet.booking, leadMinutes: 43_200, horizonDays: 30 } },
      "booking.leadMinutes",
    ],
    ["closed days in the past", { hours: { ...quiet.hours, closedDates: ["2025-12-25"] } }, "hours.closedDates"],
    [
      "nobody to forward to",
      { routing: { ...quiet.routing, transferNumber: null, afterHours: "forward" } },
      "routing.afterHours",
    ],
    [
      "a limit that forwards to nobody",
      {
        routing: { ...quiet.routing, transferNumber: null },
        notifications: { smsTo: null, emailTo: "owner@example.com" },
        caps: { monthlyMinutes: 10, atCap: "forward" },
      },
      "caps.atCap",
    ],
    [
      "a number both blocked and let through",
      { routing: { ...quiet.routing, blocked: ["+12125550111"], allowed: ["+12125550111"] } },
      "routing.allowed",
    ],
    [
      "nobody being texted, nor written to at an address of their choice",
      { notifications: { smsTo: null, emailTo: null } },
      "notifications",
    ],
    [
      "being closed on every day that can be booked",
      {
        booking: { ...quiet.booking, horizonDays: 2 },
        hours: { ...quiet.hours, closedDates: ["2026-11-27", "2026-11-28", "2026-11-29"] },
      },
      "hours.closedDates",
    ],
    [
      "nobody to ring first",
      { routing: { ...quiet.routing, transferNumber: null, ringStaffFirstSeconds: 20 } },
      "routing.ringStaffFirstSeconds",
    ],
    [
      "a question answered twice",
      {
        knowledge: ["a", "b"].map((id) => ({
          id: `fct_${id}`,
          question: "Parking?",
          answer: id,
          source: "owner" as const,
        })),
      },
      "knowledge",
    ],
  ])("%s", (_what, change, path) => expect(paths(change)).toContain(path));

  it("an owner who is texted at a number of their own", () => {
    const notifications = { ...quiet.notifications, smsTo: "+12125550199" };
    expect(paths({ notifications }, { ownNumbers: ["+12125550199"] })).toEqual(["notifications.smsTo"]);
  });

  it("a model that is not there", () => {
    expect(paths({ aiProvider: "openai" }, { modelConfigured: false })).toEqual(["aiProvider"]);
    expect(paths({ aiProvider: "openai" })).toEqual([]);
  });
});
