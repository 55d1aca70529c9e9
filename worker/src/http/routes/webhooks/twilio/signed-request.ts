import type { Context, MiddlewareHandler } from "hono";
import { type FormParams, isSignedByTwilio, parseForm } from "../../../../adapters/twilio/signature.ts";
import { sayAndHangUp } from "../../../../adapters/twilio/call-twiml.ts";
import { parseCall } from "../../../../adapters/twilio/webhook-params.ts";
import { type Config, configOf } from "../../../../config.ts";
import { AppError } from "../../../../errors.ts";
import type { Env } from "../../../../env.ts";
import { callSessionOf } from "../../../../objects/stubs.ts";
import { createLog } from "../../../../observe/log.ts";
import type { HttpEnv } from "../../../http-env.ts";

/** The telephone's handlers find the signed form's fields in `params`. */
export interface TwilioEnv {
  Bindings: Env;
  Variables: HttpEnv["Variables"] & { params: FormParams; origin: string };
}

const maxFormBytes = 64 * 1024;

/** The origin Twilio was given, never the Host header where one is configured. */
export const publicOrigin = (c: Context, config: Config): string => config.publicUrl ?? new URL(c.req.url).origin;

/** The request's URL as Twilio signed it: the public origin with path and query as received. */
export const signedUrl = (c: Context, origin: string): string =>
  origin + c.req.url.slice(new URL(c.req.url).origin.length);

/** Lets only Twilio's own requests through. A stranger costs one digest: nothing is stored and no object wakes. */
export const signedByTwilio: MiddlewareHandler<TwilioEnv> = async (c, next) => {
  const config = configOf(c.env);
  const origin = publicOrigin(c, config);
  const body = await readForm(c);
  const params = parseForm(body);
  const signed = isSignedByTwilio(
    {
      url: signedUrl(c, origin),
      signature: c.req.header("x-twilio-signature") ?? null,
      contentType: c.req.header("content-type") ?? null,
      body,
    },
    config.twilio.authTokens,
    params,
  );
  if (!signed) throw new AppError("forbidden", "the request is not signed by Twilio");
  c.set("params", params);
  c.set("origin", origin);
  await next();
};

/** Anybody may post here: no more is read than the carrier would ever send, whatever length was announced. */
async function readForm(c: Context): Promise<string> {
  const tooLong = () => new AppError("forbidden", "the request is not signed by Twilio");
  if (Number(c.req.header("content-length") ?? 0) > maxFormBytes) throw tooLong();
  // A form is UTF-8 text, but the runtime takes its type for binary and would warn on every call.
  const decoder = new TextDecoder();
  let [form, size] = ["", 0];
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > maxFormBytes) throw tooLong();
    form += decoder.decode(chunk, { stream: true });
  }
  return form + decoder.decode();
}

export const xml = (c: Context, document: string): Response =>
  c.body(document, 200, { "content-type": "text/xml; charset=utf-8" });

/** Tells the call, if it can still be told, that its caller hears our apology: it is not charged for that. */
export function noteApology(c: Context<TwilioEnv>): void {
  const call = parseCall(c.var.params);
  if (call === null) return;
  const told = async () => callSessionOf(c.env, call.callSid).apologised();
  const { requestId } = c.var;
  c.executionCtx.waitUntil(
    told().catch((error: unknown) => createLog({ requestId }).error("call not told of the apology", error)),
  );
}

/** What a caller hears when it is our fault. */
export const apology = (): string =>
  sayAndHangUp("We're sorry, we can't take your call at this moment. Please try again in a few minutes.");
