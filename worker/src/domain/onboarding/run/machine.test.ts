import { describe, expect, it } from "vitest";
import { type StepCorrection, type StepKey, stepKeys } from "../../../contract/onboarding.ts";
import { nextOf, standingsOf, statusOf } from "./machine.ts";
import type { RunState } from "./run-state.ts";
import { corrected, ended, fresh, live, payloads, withStep } from "./run.fixture.ts";
import { mostAttempts, pauseAfter } from "../steps.ts";

const now = 1_800_000_000_000;

/** Steps that run again from here on, each finding `again` or the same as before. */
function rerun(run: RunState, again: Partial<typeof payloads> = {}): StepKey[] {
  const ran: StepKey[] = [];
  for (let state = run; ;) {
    const next = nextOf(state, now);
    if (next.do !== "claim") return ran;
    ran.push(next.key);
    state = ended(state, next.key, "done", { ...payloads, ...again }[next.key]);
  }
}

describe("a run", () => {
  it("takes its steps in their order, each once", () => {
    expect(rerun(fresh())).toEqual(stepKeys);
  });

  it("is done once its six steps are", () => {
    expect(nextOf(live(), now)).toEqual({ do: "settle", status: "done" });
    expect(statusOf(live())).toBe("done");
    expect(statusOf(fresh())).toBe("running");
  });

  it("waits for whoever is at a step, and takes it over once the lease has ended", () => {
    const run = withStep(fresh(), "signal", { status: "running", leaseUntil: now + 5, attempts: 1 });
    expect(nextOf(run, now)).toEqual({ do: "wait", until: now + 5 });
    expect(nextOf(run, now + 5)).toEqual({ do: "claim", key: "signal", attempts: 2 });
  });

  it("gives a step up that was begun too often and never ended", () => {
    const run = withStep(fresh(), "signal", { status: "running", leaseUntil: now, attempts: mostAttempts });
    expect(nextOf(run, now)).toEqual({ do: "give-up", key: "signal" });
  });

  it("tries a step again when it is due, not before", () => {
    const run = withStep(fresh(), "signal", { status: "retrying", dueAt: now + 9, attempts: 2 });
    expect(nextOf(run, now)).toEqual({ do: "wait", until: now + 9 });
    expect(nextOf(run, now + 9)).toEqual({ do: "claim", key: "signal", attempts: 3 });
  });

  it.each(["needs_input", "failed"] as const)(
    "stops at a step that is %s, until something was put right in it",
    (status) => {
      const run = ended(ended(fresh(), "signal"), "profile", status);
      expect(nextOf(run, now)).toEqual({ do: "settle", status });
      expect(statusOf(run)).toBe(status);
      const answered = corrected(run, "profile", { phone: "+12125550199" });
      expect(nextOf(answered, now)).toEqual({ do: "claim", key: "profile", attempts: 1 });
      expect(standingsOf(answered).profile).toBe("pending");
    },
  );

  it("does not take an answer to another step for an answer to this one", () => {
    const run = ended(ended(fresh(), "signal"), "profile", "needs_input");
    expect(nextOf(corrected(run, "voice", { greeting: "Hi." }), now)).toMatchObject({ do: "settle" });
  });
});

/** What each correction makes run again, and nothing else. */
const matrix: [string, (run: RunState) => RunState, StepKey[], Partial<typeof payloads>?][] = [
  ["nothing", (run) => run, []],
  ...profile("hours", { hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [["10:00", "12:00"]] } }, [
    "config",
  ]),
  ...profile("closed dates", { closedDates: ["2027-12-25"] }, ["config"]),
  ...profile("services", { services: [{ name: "Whitening", durationMinutes: 60, priceCents: 30_000 }] }, ["config"]),
  ...profile("answers", { faq: [{ question: "Parking?", answer: "Behind the house." }] }, ["config"]),
  ...profile("the zone", { timeZone: "America/Chicago" }, ["config"]),
  ...profile("the telephone", { phone: "+12125550199" }, ["config"]),
  ...profile("the industry", { industry: "salon" }, ["voice", "config"]),
  ...profile("the name", { name: "Brighter Smile" }, ["voice", "config"]),
  ...profile("the language", { language: "es-US" }, ["voice", "config"]),
  ["the greeting", (run) => corrected(run, "voice", { greeting: "Hi." }), ["config", "launch"]],
  ["the persona", (run) => corrected(run, "voice", { persona: "Brief." }), ["config", "launch"]],
  ["the configuration", (run) => corrected(run, "config", { config: { persona: "Dry." } }), ["config", "launch"]],
  ["the area", (run) => corrected(run, "integrations", { areaCode: "415" }), ["integrations"]],
  ["publishing anyway, where nothing is asked", (run) => corrected(run, "launch", { publishAnyway: true }), []],
  [
    "the website",
    (run) => corrected(run, "signal", { websiteUrl: "https://b.example/" }),
    ["signal", "profile", "config", "launch"],
    { signal: { ...payloads.signal, websiteUrl: "https://b.example/" } },
  ],
  ["the business's name at the start", (run) => corrected(run, "signal", { businessName: "Dr. Bright" }), ["profile"]],
];

function profile(what: string, correction: StepCorrection<"profile">, again: StepKey[]): typeof matrix {
  return [[what, (run) => corrected(run, "profile", correction), [...again, "launch"]]];
}

describe("what is put right", () => {
  it.each(matrix)("%s runs again only what depends on it", (_what, correct, steps, again = {}) => {
    // A configuration that is composed anew is a new version.
    const config = { ...payloads.config, version: 3 };
    const expected = steps.includes("config") || steps.includes("launch") ? { config, ...again } : again;
    expect(rerun(correct(live()), expected)).toEqual(steps);
  });

  it("leaves the launch alone where the same configuration comes of it", () => {
    expect(rerun(corrected(live(), "profile", { phone: "+12125550199" }))).toEqual(["config"]);
  });

  it("changes nothing where it says what was found", () => {
    const { timeZone, hours, services } = payloads.profile;
    const same = {
      timeZone: timeZone.value,
      hours: hours.value,
      services: services.map(({ value }) => value),
    };
    expect(rerun(corrected(live(), "profile", same))).toEqual([]);
  });

  it("shows what will follow as pending, and the rest as done", () => {
    const standings = standingsOf(corrected(live(), "profile", { industry: "salon" }));
    expect(standings).toEqual({
      signal: "done",
      profile: "done",
      voice: "pending",
      config: "pending",
      integrations: "done",
      launch: "pending",
    });
    expect(statusOf(corrected(live(), "profile", { industry: "salon" }))).toBe("running");
  });

  it("while a step runs makes its result stale, not lost", () => {
    const before = live();
    const during = corrected(before, "profile", { timeZone: "America/Chicago" });
    // The step ends with what it began with.
    const after = { ...during, steps: { ...during.steps, config: ended(before, "config").steps.config } };
    expect(rerun(after)).toEqual(["config"]);
  });
});

describe("the pause between two tries", () => {
  it("grows, keeps to five minutes and is the same for the same run", () => {
    const pauses = [1, 2, 3, 4, 5, 20].map((attempts) => pauseAfter(attempts, "onb_1"));
    expect(pauses).toEqual([1, 2, 3, 4, 5, 20].map((attempts) => pauseAfter(attempts, "onb_1")));
    expect(pauses[0]).toBeGreaterThanOrEqual(1500);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(300_000);
    for (let i = 1; i < 5; i++) expect(pauses[i]!).toBeGreaterThan(pauses[i - 1]! * 1.1);
  });

  it("differs between runs that failed together", () => {
    const pauses = Array.from({ length: 50 }, (_, i) => pauseAfter(3, `onb_${i}`));
    expect(new Set(pauses).size).toBeGreaterThan(30);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(6000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(10_000);
  });
});
