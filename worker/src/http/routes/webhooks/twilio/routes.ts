import { Hono, type MiddlewareHandler } from "hono";
import { isUpgradeSignedByTwilio } from "../../../../adapters/twilio/signature.ts";
import { configOf } from "../../../../config.ts";
import { note } from "../../../../deps.ts";
import { AppError } from "../../../../errors.ts";
import { callSessionOf } from "../../../../objects/stubs.ts";
import { noSuchRoute } from "../../../error-answer.ts";
import { requestId } from "../../../middleware/request-id.ts";
import { answerCall } from "./voice.ts";
import { answerText } from "./incoming.ts";
import { answerTurn } from "./gather.ts";
import { continueCall } from "./relay-ended.ts";
import { noteProgress } from "./status.ts";
import { publicOrigin, signedByTwilio, signedUrl, type TwilioEnv, xml } from "./signed-request.ts";

const endpoints = ["voice", "relay", "relay-ended", "status", "incoming", "gather"];

/** Counts every request; one that was refused only when the next good one is reported, so that it wakes no object. */
const counted: MiddlewareHandler<TwilioEnv> = async (c, next) => {
  await next();
  const asked = c.req.path.split("/")[3] ?? "";
  const labels = { endpoint: endpoints.includes(asked) ? asked : "other", status: c.res.status };
  const defer = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
  note(c.env, { name: "twilio_webhook_total", labels }, c.res.status < 400 ? defer : undefined);
};

/** The carrier's endpoints. Whatever goes wrong behind them, a caller hears a sentence and the answer is 200. */
export const twilioWebhooks = new Hono<TwilioEnv>()
  .use(requestId, counted)
  .post("/voice", signedByTwilio, async (c) => xml(c, await answerCall(c)))
  .post("/incoming", signedByTwilio, async (c) => xml(c, await answerText(c)))
  .post("/gather", signedByTwilio, async (c) => xml(c, await answerTurn(c)))
  .post("/relay-ended", signedByTwilio, async (c) => xml(c, await continueCall(c)))
  .post("/status", signedByTwilio, async (c) => {
    await noteProgress(c);
    return c.body(null, 204);
  })
  .get("/relay/:callSid", (c) => {
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket")
      throw new AppError("invalid", "this endpoint speaks WebSocket");
    const config = configOf(c.env);
    const url = signedUrl(c, publicOrigin(c, config));
    // Checked here, because a stranger must not wake an object.
    if (!isUpgradeSignedByTwilio(url, c.req.header("x-twilio-signature") ?? null, config.twilio.authTokens)) {
      throw new AppError("forbidden", "the upgrade is not signed by Twilio");
    }
    return callSessionOf(c.env, c.req.param("callSid")).fetch(c.req.raw);
  })
  // Whatever else is posted here must prove itself before it is told that there is nothing.
  .post("/*", signedByTwilio, noSuchRoute);
