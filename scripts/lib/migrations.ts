import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { projectRoot } from "./project.ts";
import { storage } from "./worker-options.ts";
import { localBindings } from "./wrangler-config.ts";

export type Database = Awaited<ReturnType<Miniflare["getD1Database"]>>;

/** Opens the local database of a state folder for `use`, in a runtime of its own; a server may have it open too. */
export async function withDatabase<T>(stateDir: string, use: (database: Database) => Promise<T>): Promise<T> {
  const script = "export default { fetch: () => new Response(null, { status: 404 }) }";
  const { d1Databases } = await localBindings(stateDir);
  const worker = { name: "database", modules: [{ type: "ESModule" as const, path: "database.js", contents: script }] };
  const mf = new Miniflare(convertV4MiniflareOptions({ ...storage(stateDir), workers: [{ ...worker, d1Databases }] }));
  try {
    return await use(await mf.getD1Database("DB"));
  } finally {
    await mf.dispose();
  }
}

/**
 * Applies what is missing of migrations/ and notes each in `d1_migrations`, as `wrangler d1 migrations apply` does. A
 * migration is one batch with its note: an interrupted one leaves nothing behind.
 * @returns the names applied now
 */
export function migrate(stateDir: string): Promise<string[]> {
  return withDatabase(stateDir, async (database) => {
    await database.exec(
      "CREATE TABLE IF NOT EXISTS d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    );
    const { results } = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
    const known = new Set(results.map((row) => row.name));
    const missing = migrationFiles().filter((name) => !known.has(name));
    for (const name of missing) {
      const statements = readFileSync(join(projectRoot, "migrations", name), "utf8").split("--> statement-breakpoint");
      await database.batch([
        database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
        ...statements.filter((text) => text.trim() !== "").map((text) => database.prepare(text)),
      ]);
    }
    return missing;
  });
}

const migrationFiles = (): string[] =>
  readdirSync(join(projectRoot, "migrations"))
    .filter((name) => name.endsWith(".sql"))
    .sort();
