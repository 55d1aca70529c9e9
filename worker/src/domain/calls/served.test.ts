import { describe, expect, it } from "vitest";
import { practice } from "../../../test/practice.ts";
import type { AgentSnapshot } from "../agent/snapshot.ts";
import { paidTerms, type ServiceTerms } from "../billing/standing/standing.ts";
import { type Admission, decide, type Decision } from "./admission.ts";
import { periodOf, serviceAt, servedInWriting } from "./served.ts";

const day = 86_400_000;
const now = Date.UTC(2026, 5, 15);
const [transfer, texted, caller, own] = ["+12125550188", "+12125550177", "+13105550147", "+12025550100"];
const call = { from: caller, to: own };
const trial: ServiceTerms = { ...paidTerms, subscribed: false, trialEndsAt: now + day };
const owing = (days: number): ServiceTerms => ({ ...paidTerms, unpaidSince: now - days * day });

function snapshot(terms: ServiceTerms | undefined, config: Partial<AgentSnapshot["config"]> = {}): AgentSnapshot {
  return {
    tenantId: "ten_1",
    shard: 0,
    tenantStatus: "active",
    tier: "starter",
    ...(terms === undefined ? {} : { terms }),
    concurrentCalls: 2,
    version: 1,
    config: {
      ...practice,
      routing: { ...practice.routing, transferNumber: transfer },
      notifications: { smsTo: texted, emailTo: null },
      ...config,
    },
  };
}

describe("how a call is served", () => {
  it.each<[string, ServiceTerms | undefined, string, string]>([
    ["an older snapshot", undefined, "full", "full"],
    ["what is paid", paidTerms, "full", "full"],
    ["a trial", trial, "full", "full"],
    ["days of grace", owing(6), "full", "full"],
    ["a week of debt", owing(7), "messages", "messages"],
    ["three weeks of debt", owing(21), "forward", "messages"],
  ])("for %s", (_what, terms, called, written) => {
    expect(serviceAt(snapshot(terms), call, now).served).toBe(called);
    expect(servedInWriting(snapshot(terms), now)).toBe(written);
  });

  it("at whose telephone: the transfer number, else where the owner is texted, never the caller's own or ours", () => {
    const to = (config: object, from = caller) => serviceAt(snapshot(owing(21), config), { from, to: own }, now);
    const none = { ...practice.routing, transferNumber: null };
    expect(to({})).toMatchObject({ served: "forward", forwardTo: transfer });
    expect(to({ routing: none })).toMatchObject({ served: "forward", forwardTo: texted });
    expect(to({}, transfer)).toMatchObject({ served: "forward", forwardTo: texted });
    const nobody = { routing: none, notifications: { smsTo: own, emailTo: null } };
    expect(to(nobody)).toMatchObject({ served: "messages", forwardTo: null });
    expect(to({ routing: none }, texted)).toMatchObject({ served: "messages", forwardTo: null });
  });

  it("at nobody's where the owner's telephone has sent our own call back to us: it would go round for ever", () => {
    const back = { from: own, to: own };
    expect(serviceAt(snapshot(owing(21)), back, now)).toMatchObject({ served: "messages", forwardTo: null });
    const caps = { monthlyMinutes: 10, atCap: "forward" as const };
    expect(serviceAt(snapshot(paidTerms, { caps }), back, now).atCap).toBe("messages");
  });

  it("at the cap, where nobody can be put through to, by taking messages", () => {
    const caps = { monthlyMinutes: 10, atCap: "forward" as const };
    expect(serviceAt(snapshot(paidTerms, { caps }), call, now)).toMatchObject({ capMinutes: 10, atCap: "forward" });
    const routing = { ...practice.routing, transferNumber: null };
    const notifications = { smsTo: null, emailTo: null };
    expect(serviceAt(snapshot(paidTerms, { caps, routing, notifications }), call, now).atCap).toBe("messages");
  });

  it.each<[string, ServiceTerms, number | null, number | null]>([
    ["none is paid for", paidTerms, null, null],
    ["the owner's", paidTerms, 600, 600],
    ["a trial's", trial, null, 500],
    ["a trial's in its grace", { ...trial, trialEndsAt: now - day }, null, 500],
    ["the smaller in a trial", trial, 100, 100],
    ["the plan's in a trial with a larger one", trial, 600, 500],
    ["none where nobody is to pay", { ...trial, trialEndsAt: null }, null, null],
  ])("up to which cap: %s", (_what, terms, monthlyMinutes, cap) => {
    expect(serviceAt(snapshot(terms, { caps: { monthlyMinutes, atCap: "messages" } }), call, now).capMinutes).toBe(cap);
  });
});

it("minutes count in the billing period, or the calendar month where none is known", () => {
  expect(periodOf(snapshot(paidTerms), now)).toEqual({ start: Date.UTC(2026, 5, 1), end: Date.UTC(2026, 6, 1) });
  const known = { ...snapshot(paidTerms), period: { start: Date.UTC(2026, 3, 10), end: Date.UTC(2026, 4, 10) } };
  expect(periodOf(known, now)).toEqual({ start: Date.UTC(2026, 5, 10), end: Date.UTC(2026, 6, 10) });
});

describe("the decision on a ringing call", () => {
  const admission: Admission = {
    callSid: "CA1",
    idempotencyToken: null,
    ...call,
    at: now,
    concurrentCalls: 2,
    service: { served: "full", capMinutes: 10, atCap: "messages" },
    period: { start: 0, end: 1 },
    blocked: false,
    answers: { answer: "", messages: "", forward: "", busy: "", blocked: "" },
  };
  const served = (service: Partial<Admission["service"]>): Partial<Admission> => ({
    service: { ...admission.service, ...service },
  });
  it.each<[string, Partial<Admission>, { activeCalls: number; seconds: number }, Decision]>([
    ["all is well", {}, { activeCalls: 1, seconds: 599 }, "answer"],
    ["the cap is reached to the second", {}, { activeCalls: 1, seconds: 600 }, "messages"],
    ["the cap forwards", served({ atCap: "forward" }), { activeCalls: 1, seconds: 600 }, "forward"],
    ["a cap of nothing", served({ capMinutes: 0 }), { activeCalls: 0, seconds: 0 }, "messages"],
    ["no cap", served({ capMinutes: null }), { activeCalls: 0, seconds: 1e9 }, "answer"],
    ["the lines are busy", {}, { activeCalls: 2, seconds: 0 }, "busy"],
    ["busy and at the cap", {}, { activeCalls: 2, seconds: 600 }, "busy"],
    ["busy, and put through", served({ served: "forward" }), { activeCalls: 2, seconds: 0 }, "forward"],
    [
      "messages before what the cap says",
      served({ served: "messages", atCap: "forward" }),
      { activeCalls: 0, seconds: 600 },
      "messages",
    ],
    [
      "blocked before all",
      { ...served({ served: "forward" }), blocked: true },
      { activeCalls: 2, seconds: 600 },
      "blocked",
    ],
  ])("%s", (_what, change, state, decision) => {
    expect(decide({ ...admission, ...change }, state)).toBe(decision);
  });
});
