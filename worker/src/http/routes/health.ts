import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { openDb } from "../../db/client.ts";
import { databaseAnswers } from "../../services/maintenance/check-database.ts";
import { createRouter, json } from "../router.ts";
import { within } from "../../within.ts";

const healthReport = z.object({ status: z.enum(["ok", "down"]), checks: z.record(z.string(), z.enum(["ok", "down"])) });

const check = createRoute({
  method: "get",
  path: "/health",
  summary: "Whether this deployment can serve",
  responses: { 200: json(healthReport, "it can"), 503: json(healthReport, "the database is unreachable") },
});

/** A database that takes longer than this serves nobody. Milliseconds. */
const patience = 2000;

export const health = createRouter().openapi(check, async (c) => {
  const ask = async (): Promise<boolean> => databaseAnswers(openDb(c.env.DB));
  const answers = await within(patience, "database", ask()).catch(() => false);
  const database = answers ? "ok" : "down";
  return c.json({ status: database, checks: { database } } as const, answers ? 200 : 503);
});
