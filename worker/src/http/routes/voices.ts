import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { clock } from "../../context.ts";
import { page } from "../../contract/primitives.ts";
import { voice } from "../../contract/tenant-lists.ts";
import { createPorts } from "../../deps.ts";
import { createLog } from "../../observe/log.ts";
import { publishedConfig } from "../../services/agent/published-config.ts";
import { previewOf } from "../../services/voices/preview.ts";
import { voicesFor } from "../../services/voices/voices-for.ts";
import { rangeOf } from "../byte-range.ts";
import { requireAttempts } from "../middleware/limit-attempts.ts";
import { createRouter, failures, json, tenantRoute } from "../router.ts";

/** Misses of one address in a minute; what is cached is had without limit. */
const perMinute = 60;
/** A voice that its library changes gets another id. Seconds. */
const maxAge = 7 * 86_400;

const list = tenantRoute({
  method: "get",
  path: "/voices",
  summary: "Voices for this business, best first",
  description:
    "The voices that speak the business's language, ranked for its trade. Where the plan lacks premium voices these come " +
    "last, marked as premium.",
  responses: { 200: json(page(voice), "the voices"), ...failures },
});

const preview = createRoute({
  method: "get",
  path: "/voices/{voiceId}/preview",
  summary: "What a voice sounds like",
  description: "Public. Only for voices that are listed with a `previewUrl`.",
  request: { params: z.object({ voiceId: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/) }) },
  responses: {
    200: { description: "a sample", content: { "audio/mpeg": { schema: z.string().meta({ format: "binary" }) } } },
    ...failures,
  },
});

export const voices = createRouter()
  .openapi(list, async (c) => {
    const { ctx } = c.var;
    return c.json({ items: await voicesFor(ctx, await publishedConfig(ctx)), nextCursor: null }, 200);
  })
  .openapi(preview, async (c) => {
    const { voiceId } = c.req.valid("param");
    const key = new URL(c.req.path, c.req.url).href;
    const cached = await caches.default.match(key);
    const asked = c.req.header("range");
    const headersOf = (type: string) => ({ "content-type": type, "cache-control": `public, max-age=${maxAge}` });
    if (cached !== undefined)
      return rangeOf(await cached.arrayBuffer(), asked, headersOf(cached.headers.get("content-type") ?? "audio/mpeg"));
    await requireAttempts(c, "voice-preview", perMinute);
    const log = createLog({ requestId: c.var.requestId });
    const defer = (work: Promise<unknown>) =>
      c.executionCtx.waitUntil(work.catch((error: unknown) => log.error("deferred work failed", error)));
    const { audio, type } = await previewOf({ deps: createPorts(c.env), log, now: clock(), defer }, voiceId);
    defer(caches.default.put(key, new Response(audio, { headers: headersOf(type) })));
    return rangeOf(audio, asked, headersOf(type));
  });
