import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Extra classes for its cells, at every width. */
  className?: string;
  align?: "right";
}

interface DataTableProps<Row> {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  testId: string;
}

/**
 * A table on wide screens whose rows become stacked cards on a phone. A row is opened by the link in its first cell:
 * give that link the class `row-link` and the whole row answers to it.
 */
export function DataTable<Row>({ label, rows, rowKey, columns, testId }: DataTableProps<Row>) {
  return (
    <table aria-label={label} className="w-full border-collapse text-left max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-line">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx("eyebrow px-5 py-3", column.align === "right" && "text-right")}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            data-testid={testId}
            className="group relative transition-colors hover:bg-sunken/50 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1.5 max-md:px-4 max-md:py-3.5"
          >
            {columns.map((column) => (
              <td
                key={column.key}
                className={cx(
                  "align-middle md:px-5 md:py-3.5",
                  column.align === "right" && "md:text-right",
                  column.className,
                )}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
