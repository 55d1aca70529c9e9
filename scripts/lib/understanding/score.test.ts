import { describe, expect, it } from "vitest";
import { report } from "./report.ts";
import { commonest, scoreIntents, scoreWhen } from "./score.ts";

const setting = { today: "2026-11-18", zone: "America/New_York" };

describe("scoreWhen", () => {
  it("counts a row as right only where date and time are both as labelled", () => {
    const score = scoreWhen(
      [
        { says: "tomorrow at 3 pm", date: "2026-11-19", time: "15:00" },
        { says: "after 5 pm", time: "17:00" },
        { says: "three", before: "At what time?", time: "15:00" },
        { says: "tomorrow at 3 pm", date: "2026-11-19" },
        { says: "tomorrow at 3 pm", date: "2026-11-20", time: "15:00" },
        { says: "at 3", time: "03:00" },
        { says: "hello", date: "2026-11-19", time: "15:00" },
      ],
      setting,
    );
    expect(score).toMatchObject({ rows: 7, right: 3 });
    expect(score.misses.map(({ kind }) => kind)).toEqual([
      "when: time heard, none labelled",
      "when: another date heard",
      "when: morning and evening mixed up",
      "when: date not heard, time not heard",
    ]);
  });
});

describe("scoreIntents", () => {
  const rows = [
    { says: "yes", intent: "yes" },
    { says: "no", intent: "no" },
    { says: "bye", intent: "no" },
    { says: "hello", intent: "no" },
  ];

  it("tells precision from recall", () => {
    const { rows: all, right, perIntent } = scoreIntents(rows, setting);
    expect([all, right]).toEqual([4, 2]);
    expect(perIntent["no"]).toEqual({ rows: 3, heard: 1, right: 1, precision: 1, recall: 1 / 3 });
    expect(perIntent["goodbye"]).toMatchObject({ rows: 0, heard: 1, precision: 0 });
  });

  it("reports the commonest kinds of misses first, with examples", () => {
    const score = scoreIntents([...rows, { says: "see you later", intent: "no" }], setting);
    const kinds = commonest(score.misses, 1);
    expect(kinds).toMatchObject([{ kind: "intent: no heard as goodbye", count: 2, examples: [{ says: "bye" }, {}] }]);
    const text = report(undefined, score, kinds);
    expect(text).toContain("intents  2 of 5, 40.0 % right");
    expect(text).toContain('"bye": wanted no, heard goodbye');
  });
});
