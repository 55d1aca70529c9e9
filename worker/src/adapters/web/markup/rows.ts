import type { TextBlock } from "../../../domain/onboarding/page-material.ts";

/** A cell with more text is not one of a table that lists something. */
const longestCell = 300;

/** Beside cells that do not match it line by line, a cell of more lines is a column of a page. */
const mostLines = 3;

/** What stands in one row of a table, until it ends: only then is it clear whether it lists something or lays out a page. */
export class RowBlocks {
  private readonly cells: TextBlock[][] = [];

  startCell(): void {
    this.cells.push([]);
  }

  add(block: TextBlock): void {
    if (this.cells.length === 0) this.startCell();
    this.cells.at(-1)?.push(block);
  }

  /**
   * A row, or several where each cell holds as many lines as the others, as in `Mon<br>Tue | 9–5<br>9–5`. Where the table
   * is only layout, or has one column, what stood in it.
   */
  finish(): TextBlock[] {
    const inside = this.cells.flat();
    const listed = this.cells.map(linesOf);
    if (inside.length === 0 || this.cells.length < 2 || listed.includes(null)) return inside;
    const lines = listed.map((cell) => cell ?? []);
    const [first = []] = lines;
    if (first.length > 1 && lines.every((cell) => cell.length === first.length))
      return first.map((_, at) => ({ kind: "row", cells: lines.map((cell) => cell[at] ?? "") }));
    if (lines.some((cell) => cell.length > mostLines)) return inside;
    return [{ kind: "row", cells: lines.map((cell) => cell.join(" ")) }];
  }
}

/** The lines of a cell that lists something; null where it holds part of a page. */
function linesOf(cell: readonly TextBlock[]): string[] | null {
  const lines: string[] = [];
  for (const block of cell) {
    if (block.kind === "row" || (block.kind !== "text" && cell.length > 1)) return null;
    lines.push(block.text);
  }
  return lines.join(" ").length > longestCell ? null : lines;
}
