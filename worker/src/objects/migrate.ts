/** Brings an object's own database to today's shape. Each list only ever grows; the count done is kept with it. */
function migrate(storage: DurableObjectStorage, steps: readonly string[]): void {
  const done = storage.kv.get<number>("schema") ?? 0;
  if (done === steps.length) return;
  for (const step of steps.slice(done)) storage.sql.exec(step);
  storage.kv.put("schema", steps.length);
}

export const migrateHub = (storage: DurableObjectStorage): void =>
  migrate(storage, [
    `CREATE TABLE calls (
      call_sid TEXT PRIMARY KEY, token TEXT, from_number TEXT NOT NULL, to_number TEXT NOT NULL,
      started_at INTEGER NOT NULL, decision TEXT NOT NULL, twiml TEXT NOT NULL, ended_at INTEGER)`,
    "CREATE INDEX calls_token ON calls (token) WHERE token IS NOT NULL",
    "CREATE INDEX calls_active ON calls (started_at) WHERE ended_at IS NULL",
    "CREATE TABLE minutes (month TEXT PRIMARY KEY, minutes INTEGER NOT NULL)",
    "CREATE TABLE usage (month TEXT PRIMARY KEY, seconds INTEGER NOT NULL)",
    "INSERT INTO usage SELECT month, minutes * 60 FROM minutes",
    "DROP TABLE minutes",
    // A month counted whole stands for the period that it began in.
    "CREATE TABLE period_usage (starts_at INTEGER PRIMARY KEY, seconds INTEGER NOT NULL)",
    "INSERT INTO period_usage SELECT unixepoch(month || '-01') * 1000, seconds FROM usage",
    "DROP TABLE usage",
    "ALTER TABLE calls ADD seconds INTEGER",
    "ALTER TABLE calls ADD billable_seconds INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE calls ADD waived TEXT",
    "ALTER TABLE calls ADD period_start INTEGER",
    "ALTER TABLE calls ADD stored_at INTEGER",
    "UPDATE calls SET seconds = 0, stored_at = 0 WHERE ended_at IS NOT NULL",
  ]);

export const migrateConversation = (storage: DurableObjectStorage): void =>
  migrate(storage, [
    `CREATE TABLE turns (
      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, role TEXT NOT NULL, text TEXT NOT NULL,
      interrupted INTEGER NOT NULL DEFAULT 0, tool TEXT)`,
  ]);

export const migrateMetricsHub = (storage: DurableObjectStorage): void =>
  migrate(storage, [
    "CREATE TABLE counters (series TEXT PRIMARY KEY, value REAL NOT NULL)",
    "CREATE TABLE active (tenant_id TEXT PRIMARY KEY, calls INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL)",
    `CREATE TABLE failures (
      key TEXT PRIMARY KEY, streak INTEGER NOT NULL, successes REAL NOT NULL,
      told_at INTEGER NOT NULL DEFAULT 0, telling_until INTEGER NOT NULL DEFAULT 0)`,
  ]);
