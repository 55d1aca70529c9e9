/** One measurement's figures: a row an object, a column a key. */
export interface Figures {
  title: string;
  /** What exactly was measured, in a sentence or two. */
  note: string;
  rows: Record<string, string | number>[];
}

/** Three significant digits: noise is larger than the fourth. */
export function round(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : value;
}

/** `value` as a multiple of `floor`. */
export const times = (value: number, floor: number): string => `${round(value / floor)}x`;

/** A table for a terminal. */
export function formatFigures({ title, note, rows }: Figures): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const format = (line: readonly string[]) =>
    line
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ");
  const [head = [], ...body] = lines;
  const rule = "-".repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [`\n${title}`, note, "", format(head), rule, ...body.map(format)].join("\n");
}
