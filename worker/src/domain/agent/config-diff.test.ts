import { describe, expect, it } from "vitest";
import type { AgentConfig } from "../../contract/agent-config.ts";
import { practice } from "../../../test/practice.ts";
import { configDiff } from "./config-diff.ts";

const changed = (change: Partial<AgentConfig>) => configDiff(practice, { ...practice, ...change });
const [first, ...others] = practice.services as [AgentConfig["services"][number], ...AgentConfig["services"]];

describe("what differs between two configurations", () => {
  it("is nothing where nothing does", () => expect(changed({})).toEqual([]));

  it("says every change of anything that answers callers", () => {
    const full: AgentConfig = {
      ...practice,
      voiceProfile: { provider: "elevenlabs", voiceId: "abc", name: "Sarah", premium: true },
      emergency: [
        { phrases: ["gas", "leak"], say: "Leave.", dial: null },
        { phrases: ["gas", "smoke"], say: "Call 911.", dial: null },
      ],
    };
    const changes: Partial<AgentConfig>[] = [
      { voiceProfile: { ...full.voiceProfile, voiceId: "def" } },
      { emergency: [{ ...full.emergency[0]!, phrases: ["gas", "odor"] }, full.emergency[1]!] },
      { emergency: [full.emergency[0]!] },
      { emergency: [{ ...full.emergency[0]!, dial: "+12025550100" }, full.emergency[1]!] },
      { emergency: [full.emergency[0]!, { ...full.emergency[1]!, say: "Run." }] },
    ];
    for (const change of changes) {
      const said = configDiff(full, { ...full, ...change });
      expect(said, JSON.stringify(change)).toHaveLength(1);
      expect(said[0]!.before).not.toEqual(said[0]!.after);
    }
  });

  it("is said of a price in money", () => {
    const services = [{ ...first, priceCents: 12_550 }, ...others];
    expect(changed({ services })).toEqual([
      {
        path: `services.${first.id}.priceCents`,
        label: `${first.name}: price`,
        kind: first.priceCents === null ? "added" : "changed",
        before: first.priceCents === null ? null : (first.priceCents / 100).toFixed(2),
        after: "125.50",
      },
    ]);
  });

  it("is one change where a service comes or goes, whatever it has", () => {
    expect(changed({ services: others })).toEqual([
      {
        path: `services.${first.id}`,
        label: `Service: ${first.name}`,
        kind: "removed",
        before: first.name,
        after: null,
      },
    ]);
    const added = { ...first, id: "svc_new", name: "Sealants" };
    expect(changed({ services: [...practice.services, added] })).toMatchObject([{ kind: "added", after: "Sealants" }]);
  });

  it("is said of each day and of each closed date", () => {
    const hours = { ...practice.hours, sat: [["10:30", "13:00"]] as [string, string][], closedDates: ["2027-01-01"] };
    expect(changed({ hours })).toContainEqual({
      path: "hours.sat",
      label: "Saturday",
      kind: "changed",
      before: expect.any(String),
      after: "10:30 – 13:00",
    });
    expect(changed({ hours })).toContainEqual(
      expect.objectContaining({ path: "hours.closedDates.2027-01-01", kind: "added" }),
    );
  });

  it("tells a reworded question from another answer", () => {
    const [fact, ...rest] = practice.knowledge as [AgentConfig["knowledge"][number], ...AgentConfig["knowledge"]];
    const paths = (knowledge: AgentConfig["knowledge"]) => changed({ knowledge }).map(({ path }) => path);
    expect(paths([{ ...fact, question: "Reworded?" }, ...rest])).toEqual([`knowledge.${fact.id}.question`]);
    expect(paths([{ ...fact, answer: "Otherwise." }, ...rest])).toEqual([`knowledge.${fact.id}`]);
    expect(paths(rest)).toEqual([`knowledge.${fact.id}`]);
  });

  it("goes both ways: what one adds the other removes", () => {
    const other = { ...practice, services: others, persona: "Brisk.", websiteUrl: "https://example.com/" };
    const there = configDiff(practice, other);
    const back = configDiff(other, practice);
    const turned = back.map(({ before, after, ...change }) => ({ ...change, before: after, after: before }));
    const byPath = (a: { path: string }, b: { path: string }) => a.path.localeCompare(b.path);
    const kindless = ({ kind: _, ...change }: (typeof there)[number]) => change;
    expect(turned.map(kindless).toSorted(byPath)).toEqual(there.map(kindless).toSorted(byPath));
  });
});
