import { Hono } from "hono";
import { onFirstUse } from "../on-first-use.ts";
import { errorAnswer, noSuchRoute } from "./error-answer.ts";
import type { HttpEnv } from "./http-env.ts";
import { twilioWebhooks } from "./routes/webhooks/twilio/routes.ts";

const api = onFirstUse(async (): Promise<Pick<Hono<HttpEnv>, "fetch">> => (await import("./api.ts")).api);

/**
 * Every request enters here. The telephone's routes are at hand; the rest of the API, with its schemas, is
 * evaluated on the first request that needs it, so a ringing phone never waits for it.
 */
export const app = new Hono<HttpEnv>()
  .route("/api/twilio", twilioWebhooks)
  .all("/api/*", async (c) => (await api()).fetch(c.req.raw, c.env, c.executionCtx))
  .notFound(noSuchRoute)
  .onError(errorAnswer);
