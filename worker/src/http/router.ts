import { createRoute, OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { errorBody } from "../contract/error.ts";
import { AppError } from "../errors.ts";
import type { HttpEnv } from "./http-env.ts";
import { authenticate } from "./middleware/authenticate.ts";
import { jsonOnly } from "./middleware/json-only.ts";
import { resolveTenant } from "./middleware/resolve-tenant.ts";

/** A router whose requests are checked against their schemas; a mismatch is `invalid` and names the fields. */
export const createRouter = () =>
  new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
      const message = fields
        .map((field) => (field.path ? `${field.path}: ${field.message}` : field.message))
        .join("; ");
      throw new AppError("invalid", message, { details: { fields } });
    },
  });

/** A route marked †: its handler finds the tenant's context in `c.var.ctx`, or the request has ended with 400, 401 or 403. */
export const tenantRoute = <P extends string, R extends Omit<RouteConfig, "path"> & { path: P }>(route: R) =>
  createRoute({
    ...route,
    security: [{ session: [], tenant: [] }],
    middleware: [authenticate, resolveTenant, jsonOnly],
  });

/** A JSON answer of a route's document. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** A required JSON body of a route's document. */
export const body = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { "application/json": { schema } },
});

/** The header of a request that may be sent twice. @param meaning what the same key is one of */
export const idempotencyKey = (meaning: string) =>
  z.object({ "idempotency-key": z.string().min(1).max(200).optional().describe(meaning) });

/** What every route may answer beside its success. */
export const failures = { default: json(errorBody, "an error; `code` says which") };
