import { createRoute } from "@hono/zod-openapi";
import { timingSafeEqual } from "hono/utils/buffer";
import { z } from "zod";
import { configOf } from "../../config.ts";
import { readMetrics } from "../../deps.ts";
import { AppError } from "../../errors.ts";
import { expose } from "../../observe/expose.ts";
import { createRouter, failures } from "../router.ts";

const scrape = createRoute({
  method: "get",
  path: "/metrics",
  summary: "Figures for the operator, in Prometheus' text format",
  security: [{ metrics: [] }],
  responses: {
    200: { description: "every family", content: { "text/plain": { schema: z.string() } } },
    ...failures,
  },
});

export const metrics = createRouter().openapi(scrape, async (c) => {
  const { metricsToken } = configOf(c.env);
  const sent = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (sent === undefined) throw new AppError("unauthenticated", "send METRICS_TOKEN as bearer token");
  if (metricsToken === null || !(await timingSafeEqual(sent, metricsToken)))
    throw new AppError("forbidden", "this is not the METRICS_TOKEN of this deployment");
  return c.text(expose(await readMetrics(c.env)), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
});
