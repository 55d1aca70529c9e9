import type { OpenAPIHono } from "@hono/zod-openapi";
import type { HttpEnv } from "./http-env.ts";
import { describeTelephone } from "./openapi-telephone.ts";
import { type ApiDocument, referencePage } from "./reference/page.ts";

const about = {
  openapi: "3.1.0",
  info: {
    title: "Amunet Phone Center",
    version: "1.0.0",
    description: "Instants are ISO 8601 in UTC; money is in cents.",
  },
};

/** Nothing but the page itself: it needs no script and nothing from elsewhere. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the document of every route registered so far at `/api/openapi.json`, and for people at `/api/docs`. */
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
  describeTelephone(api);
  let written: string | undefined;
  const document = () => (written ??= JSON.stringify(api.getOpenAPI31Document(about)));
  api.get("/api/openapi.json", (c) => c.body(document(), 200, { "content-type": "application/json" }));
  api.get("/api/docs", (c) => {
    c.header("content-security-policy", pagePolicy);
    return c.html(referencePage(JSON.parse(document()) as ApiDocument));
  });
}
