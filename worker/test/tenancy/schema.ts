import { env } from "cloudflare:workers";

export interface Table {
  name: string;
  columns: string[];
  /** First columns of its primary key and of each index, key first. */
  leads: string[];
}

/** Every table of the migrated database, as SQLite itself describes it. */
export async function tables(): Promise<Table[]> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).all<{ name: string }>();
  return Promise.all(results.map(({ name }) => describe(name)));
}

async function describe(name: string): Promise<Table> {
  const pragma = async <Row>(of: string, on: string) =>
    (await env.DB.prepare(`PRAGMA ${of}("${on}")`).all<Row>()).results;
  const columns = await pragma<{ name: string; pk: number }>("table_info", name);
  const indexes = await pragma<{ name: string }>("index_list", name);
  const first = await Promise.all(
    indexes.map(async (index) => (await pragma<{ name: string | null }>("index_info", index.name))[0]?.name ?? ""),
  );
  const key = columns.find(({ pk }) => pk === 1)?.name;
  return {
    name,
    columns: columns.map((column) => column.name),
    leads: [...(key === undefined ? [] : [key]), ...first],
  };
}
