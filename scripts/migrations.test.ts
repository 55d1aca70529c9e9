import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { projectRoot } from "./lib/project.ts";

const folder = join(projectRoot, "migrations");
const migrations = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .toSorted();

/** A database as a deployment has it after these migrations. */
function migrate(database: DatabaseSync, names: readonly string[]): void {
  for (const name of names) {
    for (const statement of readFileSync(join(folder, name), "utf8").split("--> statement-breakpoint"))
      database.exec(statement);
  }
}

it("a deployment whose sessions are stored as tokens ends them, and keeps everybody who can log in again", () => {
  const database = new DatabaseSync(":memory:");
  const first = migrations.indexOf("0004_session-digests.sql");
  expect(first).toBe(4);
  migrate(database, migrations.slice(0, first));
  database.exec(`
    INSERT INTO users (id, name, email, created_at, updated_at) VALUES ('usr_1', 'Ann', 'ann@example.com', 1, 1);
    INSERT INTO accounts (id, account_id, provider_id, user_id, password, created_at, updated_at) VALUES ('acc_1', 'usr_1', 'credential', 'usr_1', 'salt:key', 1, 1);
    INSERT INTO sessions (id, user_id, token, expires_at, created_at, updated_at) VALUES ('ses_1', 'usr_1', 'in the clear', 9e12, 1, 1), ('ses_2', 'usr_1', 'this too', 9e12, 1, 1);
  `);
  migrate(database, migrations.slice(first));
  expect(database.prepare("SELECT * FROM sessions").all()).toEqual([]);
  expect(database.prepare("SELECT password FROM accounts").all()).toEqual([{ password: "salt:key" }]);
  const columns = database.prepare("SELECT name FROM pragma_table_info('sessions')").all();
  expect(columns).toContainEqual({ name: "token_hash" });
  expect(columns).not.toContainEqual({ name: "token" });
  const insert = database.prepare(
    "INSERT INTO sessions (id, user_id, token_hash, expires_at, created_at, updated_at) VALUES (?, 'usr_1', 'same', 9, 1, 1)",
  );
  insert.run("ses_3");
  expect(() => insert.run("ses_4")).toThrow(/UNIQUE/);
});
