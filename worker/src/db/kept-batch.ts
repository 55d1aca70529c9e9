import { fillPlaceholders, type Placeholder, type Query, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Db } from "./client.ts";

/** A value, or what stands for one that is given later: fit to be put into a statement and for nothing else. */
export type Given<T> = T | Placeholder;
/** The same of each field. */
export type Fields<T> = { [K in keyof T]: Given<T[K]> };

/** A statement that can say what its text is. */
export type Statement = BatchItem<"sqlite"> & { toSQL(): Query };

/** Rows of each statement, by the names the statement gives its columns. */
type Run<N extends string> = (
  db: Db,
  values: Record<N, string | number | null>,
) => Promise<Record<string, unknown>[][]>;

/**
 * One batch whose text is put together once an isolate: for what comes often and has many columns, putting it together costs
 * more than the database takes to run it.
 * @param names the values that a run is given
 * @param build the statements; what differs from run to run must be one of `value`
 */
export function keptBatch<N extends string>(
  names: readonly N[],
  build: (db: Db, value: Record<N, Placeholder>) => readonly Statement[],
): Run<N> {
  let texts: Query[] | undefined;
  return async (db, values) => {
    texts ??= build(db, placeholdersOf(names)).map((statement) => statement.toSQL());
    const { $client: client } = db;
    const bound = texts.map((text) => client.prepare(text.sql).bind(...fillPlaceholders(text.params, values)));
    const results = await client.batch<Record<string, unknown>>(bound);
    return results.map(({ results: rows }) => rows);
  };
}

function placeholdersOf<N extends string>(names: readonly N[]): Record<N, Placeholder> {
  const entries: [N, Placeholder][] = names.map((name) => [name, sql.placeholder(name)]);
  return Object.fromEntries(entries) as Record<N, Placeholder>;
}
