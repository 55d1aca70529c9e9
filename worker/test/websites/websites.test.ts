import { describe, expect, it } from "vitest";
import { detectFacts } from "../../src/domain/onboarding/detect/detect.ts";
import { keptSites } from "./kept-sites.ts";
import { type Field, type Mark, fields, marksOf } from "./score.ts";

const today = "2026-11-20";
/** The fields that a receptionist cannot do without, and how many of them must be right. */
const needed: readonly Field[] = ["name", "phone", "hours", "services"];
const enough = 0.9;

const sites = await keptSites();
const scored = sites.map(({ slug, expected, material }) => ({
  slug,
  unseen: expected.unseen === true,
  marks: marksOf(expected, detectFacts(material, { today })),
}));

const share = (marks: readonly Mark[]): number =>
  marks.length === 0 ? 1 : marks.filter(({ right }) => right).length / marks.length;
const percent = (marks: readonly Mark[]): string =>
  `${marks.filter(({ right }) => right).length}/${marks.length} ${(share(marks) * 100).toFixed(1)} %`;
const of = (field: Field, among = scored): Mark[] =>
  among.flatMap(({ marks }) => marks.filter((mark) => mark.field === field));

describe("what is found on the kept websites", () => {
  it("reports", () => {
    const unseen = scored.filter((site) => site.unseen);
    const lines = [`${scored.length} websites, ${unseen.length} of them never tuned for`];
    for (const field of fields)
      lines.push(`${field.padEnd(12)} ${percent(of(field)).padEnd(16)} unseen ${percent(of(field, unseen))}`);
    lines.push("", "right by confidence:");
    for (const [from, to] of [
      [0, 0.7],
      [0.7, 0.8],
      [0.8, 0.9],
      [0.9, 0.95],
      [0.95, 1.01],
    ] as const) {
      const band = scored.flatMap(({ marks }) =>
        marks.filter(({ confidence }) => confidence !== null && confidence >= from && confidence < to),
      );
      lines.push(`${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}    ${percent(band)}`);
    }
    lines.push("", "misses:");
    for (const { slug, marks } of scored)
      for (const { field, right, expected: wanted, found } of marks)
        if (!right) lines.push(`${slug} · ${field}: ${wanted} ≠ ${found}`);
    console.log(lines.join("\n"));
    expect(scored.length).toBeGreaterThanOrEqual(40);
  });

  it.each(needed)("finds %s right in nine of ten", (field) => {
    expect(share(of(field))).toBeGreaterThanOrEqual(enough);
  });
});
