import type { OpenAPIHono } from "@hono/zod-openapi";
import type { HttpEnv } from "./http-env.ts";

/** Serves the document of every route registered so far at `/api/openapi.json`. */
export function describeApi(api: OpenAPIHono<HttpEnv>): void {
  const registry = api.openAPIRegistry;
  registry.registerComponent("securitySchemes", "session", {
    type: "http",
    scheme: "bearer",
    description: "a session token from login, or an API key; browsers send the session's cookie instead",
  });
  registry.registerComponent("securitySchemes", "tenant", { type: "apiKey", in: "header", name: "x-tenant-id" });
  registry.registerComponent("securitySchemes", "metrics", {
    type: "http",
    scheme: "bearer",
    description: "the deployment's METRICS_TOKEN",
  });
  api.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Amunet Phone Center",
      version: "1.0.0",
      description: "Instants are ISO 8601 in UTC; money is in cents.",
    },
  });
}
