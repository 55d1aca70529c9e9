import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import type { HttpEnv } from "./http-env.ts";

const twiml = {
  description: "TwiML, also where something of ours fails",
  content: { "text/xml": { schema: z.string() } },
};
const refused = { description: "the request is not signed by Twilio" };

/** The fields of Twilio's form that we read; the rest is signed and ignored. */
const call = {
  CallSid: z.string(),
  From: z.string().optional(),
  To: z.string().describe("the number called; it says whose call this is"),
  CallStatus: z.string().optional(),
};

interface Webhook {
  path: string;
  summary: string;
  fields: Record<string, z.ZodType>;
  answer: RouteConfig["responses"];
}

const posts: Webhook[] = [
  { path: "voice", summary: "A telephone rings", fields: call, answer: { 200: twiml } },
  {
    path: "relay-ended",
    summary: "The relay's socket or a dialled person has ended: what is next",
    fields: {
      ...call,
      SessionStatus: z.string().optional(),
      HandoffData: z.string().optional(),
      DialCallStatus: z.string().optional(),
    },
    answer: { 200: twiml },
  },
  {
    path: "status",
    summary: "How a call or a text stands; repeated, late and lost ones change nothing",
    fields: {
      CallSid: z.string().optional().describe("of a call"),
      MessageSid: z.string().optional().describe("of a text"),
      From: z.string().optional(),
      To: z.string().optional(),
      CallStatus: z.string().optional(),
      CallDuration: z.string().optional().describe("seconds"),
      MessageStatus: z.string().optional(),
      ErrorCode: z.string().optional().describe("why a text did not arrive"),
    },
    answer: { 204: { description: "noted" } },
  },
  {
    path: "gather",
    summary: "One turn of a call on an account without ConversationRelay: what the caller said, pressed, or neither",
    fields: {
      ...call,
      SpeechResult: z.string().optional(),
      Confidence: z.string().optional(),
      Digits: z.string().optional(),
    },
    answer: { 200: twiml },
  },
  {
    path: "incoming",
    summary: "A text message; answered with the reply or, where nothing is to be said or it comes later, without one",
    fields: {
      MessageSid: z.string().describe("the same text delivered again is answered the same"),
      From: z.string(),
      To: z.string().describe("the number texted; it says whose text this is"),
      Body: z.string().optional(),
      NumMedia: z.string().optional(),
      OptOutType: z.string().optional().describe("STOP, START or HELP, where the carrier has acted on the text"),
    },
    answer: { 200: twiml },
  },
];

/**
 * Describes the telephone's endpoints. They are served beside this API, without its schemas, so that a ringing phone does
 * not wait for them to be evaluated; Twilio alone calls them and proves itself by its signature.
 */
export function describeTelephone(api: OpenAPIHono<HttpEnv>): void {
  const { openAPIRegistry: registry } = api;
  const security = [{ twilio: [] }];
  registry.registerComponent("securitySchemes", "twilio", {
    type: "apiKey",
    in: "header",
    name: "X-Twilio-Signature",
    description: "HMAC-SHA1 of the public URL and the form with the account's auth token",
  });
  for (const { path, summary, fields, answer } of posts) {
    const content = { "application/x-www-form-urlencoded": { schema: z.object(fields) } };
    registry.registerPath({
      method: "post",
      path: `/api/twilio/${path}`,
      summary,
      security,
      request: { body: { required: true, content } },
      responses: { ...answer, 403: refused },
    });
  }
  registry.registerPath({
    method: "get",
    path: "/api/twilio/relay/{callSid}",
    summary: "ConversationRelay's WebSocket of one call; its upgrade is signed over the wss:// form of the URL",
    security,
    request: { params: z.object({ callSid: z.string() }) },
    responses: { 101: { description: "the conversation" }, 403: refused },
  });
}
