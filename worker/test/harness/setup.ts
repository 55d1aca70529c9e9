import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

// Every test file starts on a database of today's shape.
await applyD1Migrations(env.DB, env.MIGRATIONS);
