import { createRoute } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { openDb } from "../../db/client.ts";
import { createRouter, json } from "../router.ts";

const healthReport = z.object({ status: z.enum(["ok", "down"]), checks: z.record(z.string(), z.enum(["ok", "down"])) });

const check = createRoute({
  method: "get",
  path: "/health",
  summary: "Whether this deployment can serve",
  responses: { 200: json(healthReport, "it can"), 503: json(healthReport, "the database is unreachable") },
});

export const health = createRouter().openapi(check, async (c) => {
  const database = await openDb(c.env.DB)
    .run(sql`SELECT 1`)
    .then(
      () => "ok" as const,
      () => "down" as const,
    );
  return c.json({ status: database, checks: { database } }, database === "ok" ? 200 : 503);
});
