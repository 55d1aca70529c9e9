import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { AppError } from "../errors.ts";
import { errorAnswer, noSuchRoute } from "./error-answer.ts";
import { configured } from "./middleware/configured.ts";
import { requestId } from "./middleware/request-id.ts";
import { createRouter } from "./router.ts";
import { apiKeys } from "./routes/api-keys.ts";
import { auth } from "./routes/auth.ts";
import { agent } from "./routes/agent.ts";
import { billingRoutes } from "./routes/billing.ts";
import { bookings } from "./routes/bookings.ts";
import { configVersions } from "./routes/config-versions.ts";
import { dashboard } from "./routes/dashboard.ts";
import { calls } from "./routes/calls.ts";
import { chat } from "./routes/chat.ts";
import { emergencies } from "./routes/emergencies.ts";
import { gaps } from "./routes/gaps.ts";
import { gate } from "./routes/gate.ts";
import { health } from "./routes/health.ts";
import { industries } from "./routes/industries.ts";
import { live } from "./routes/live.ts";
import { metrics } from "./routes/metrics.ts";
import { numbers } from "./routes/numbers.ts";
import { onboarding } from "./routes/onboarding.ts";
import { records } from "./routes/records.ts";
import { scheduling } from "./routes/scheduling.ts";
import { texts } from "./routes/texts.ts";
import { usageRoutes } from "./routes/usage.ts";
import { voices } from "./routes/voices.ts";
import { stripeWebhook } from "./routes/webhooks/stripe.ts";
import { describeApi } from "./openapi.ts";

const maxBodyBytes = 2 * 1024 * 1024;

/** Everything but the telephone: JSON in, JSON out, described by its own OpenAPI document. */
export const api = createRouter();
api.use(requestId);
const secure = secureHeaders();
// A 101's headers are immutable.
api.use((c, next) => (c.req.header("upgrade") ? next() : secure(c, next)));
api.use(configured);
api.use(
  bodyLimit({
    maxSize: maxBodyBytes,
    onError: () => {
      throw new AppError("invalid", `the body is larger than ${maxBodyBytes} bytes`);
    },
  }),
);

const routes = api
  .route("/api", health)
  .route("/api", metrics)
  .route("/api/auth", auth)
  .route("/api", apiKeys)
  .route("/api", agent)
  .route("/api", voices)
  .route("/api", configVersions)
  .route("/api", gaps)
  .route("/api", gate)
  .route("/api", emergencies)
  .route("/api", industries)
  .route("/api", numbers)
  .route("/api", dashboard)
  .route("/api", scheduling)
  .route("/api", bookings)
  .route("/api", calls)
  .route("/api", records)
  .route("/api", texts)
  .route("/api", onboarding)
  .route("/api", live)
  .route("/api", chat)
  .route("/api", billingRoutes)
  .route("/api", usageRoutes)
  .route("/api", stripeWebhook);
describeApi(api);
api.notFound(noSuchRoute);
api.onError(errorAnswer);

/** For a typed client; types only. */
export type AppType = typeof routes;
