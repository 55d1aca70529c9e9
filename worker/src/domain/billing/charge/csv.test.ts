import fc from "fast-check";
import { expect, it } from "vitest";
import { csvLine } from "./csv.ts";

/** Reads one line as RFC 4180 has it. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = pattern.exec(line); found !== null; found = pattern.exec(line)) {
    cells.push(found[1] === undefined ? (found[2] ?? "") : found[1].replaceAll('""', '"'));
    if (pattern.lastIndex === line.length) return cells;
  }
  throw new Error(`not a line: ${line}`);
}

it("is read back as it was written, whatever is in it", () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@"',\r\n\t0-9a-z]{0,12}$/));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const read = readLine(csvLine(cells));
      expect(read.map((text, i) => (cells[i] === text ? text : text.slice(1)))).toEqual(cells);
    }),
  );
});

it.each([
  ["=1+1", "'=1+1"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["+13105550147", "+13105550147"],
  ["-12.5", "-12.5"],
  ['say "hi", twice', '"say ""hi"", twice"'],
])("lets no cell be a formula: %s", (cell, line) => {
  expect(csvLine([cell])).toBe(`${line}\r\n`);
});
