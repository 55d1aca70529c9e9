import { durationIn, withoutDuration } from "./duration.ts";
import { serviceName } from "./offer.ts";
import { type Price, pricesIn } from "./price.ts";

/** Takes a service: what was said as its name, its prices, and what stands around them. */
export type Push = (name: string, prices: readonly Price[], around: string, variant?: boolean) => void;

/** What stands in the place of a price. */
export const noPrice =
  /^(?:|[-–—/]|call|ask|quote|consultar|varies|price on (?:request|application)|poa|tbd|contact us|call for (?:a )?(?:price|quote|pricing)|a consultar|incluido|included|n\/a|by quote|get a quote|seg[uú]n presupuesto|presupuesto)$/i;

interface Table {
  /** Whether it is one of prices. */
  table: boolean;
  /** What its first row calls its columns. */
  columns: readonly string[];
  /** Whether a row before gave a price. */
  begun: boolean;
}

/** A row names the service first; of several prices, as by size, none is promised. */
export function takeRow(cells: readonly string[], push: Push, { table, columns, begun }: Table): void {
  const at = cells.findIndex((cell) => pricesIn(cell).length > 0);
  const around = cells.join("  ");
  const [first = "", ...rest] = cells;
  if (at === -1) {
    const said = rest.filter((cell) => cell !== "" && !(durationIn(cell) !== null && cell.length < 20));
    const words = said.length === 1 && begun && /^[^\d?!]{3,30}$/.test(said[0] ?? "");
    if (table && (said.length === 0 || words || said.some((cell) => noPrice.test(cell)))) push(first, [], around);
    return;
  }
  // Two lists side by side in one table.
  const third = cells[2] ?? "";
  if (
    cells.length === 4 &&
    at === 1 &&
    pricesIn(cells[3] ?? "").length > 0 &&
    pricesIn(third).length === 0 &&
    durationIn(third) === null &&
    serviceName(third) !== null
  ) {
    push(first, pricesIn(cells[1] ?? ""), cells.slice(0, 2).join(" "));
    push(third, pricesIn(cells[3] ?? ""), cells.slice(2).join(" "));
    return;
  }
  const lead = cells.slice(0, at).find((cell) => serviceName(withoutDuration(cell)) !== null);
  const own = cells[at] ?? "";
  const several = cells.filter((cell) => pricesIn(cell).length > 0).length > 1;
  push(
    lead ?? own.slice(0, pricesIn(own)[0]?.at),
    cells.flatMap((cell, column) =>
      pricesIn(cell).map((price) =>
        several && columns.length === cells.length && column > 0
          ? { ...price, written: `${columns[column]} ${price.written}`.trim() }
          : price,
      ),
    ),
    around,
  );
}
