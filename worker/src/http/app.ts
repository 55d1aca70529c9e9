import { Hono } from "hono";
import { errorAnswer, noSuchRoute } from "./error-answer.ts";
import type { HttpEnv } from "./http-env.ts";
import { twilioWebhooks } from "./routes/webhooks/twilio/routes.ts";

/** Kept, because an import under way is one promise for all requests, and a request may not wait for another's. */
let api: Pick<Hono<HttpEnv>, "fetch"> | undefined;

/**
 * Every request enters here. The telephone's routes are at hand; the rest of the API, with its schemas, is
 * evaluated on the first request that needs it, so a ringing phone never waits for it.
 */
export const app = new Hono<HttpEnv>()
  .route("/api/twilio", twilioWebhooks)
  .all("/api/*", async (c) => {
    api ??= (await import("./api.ts")).api;
    return api.fetch(c.req.raw, c.env, c.executionCtx);
  })
  .notFound(noSuchRoute)
  .onError(errorAnswer);
