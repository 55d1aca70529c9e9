import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { z } from "zod";
import { hashPassword } from "../../auth/password.ts";
import { clock, type Ctx, newId } from "../../context.ts";
import {
  onboardingView,
  startOnboardingRequest,
  startOnboardingResponse,
  type StartOnboarding,
  stepKeys,
} from "../../contract/onboarding.ts";
import { page, pageQuery } from "../../contract/primitives.ts";
import { openDb } from "../../db/client.ts";
import { createCtx } from "../../deps.ts";
import { AppError } from "../../errors.ts";
import { correctStep } from "../../services/onboarding/correct.ts";
import { getOnboarding } from "../../services/onboarding/get.ts";
import { listOnboardings } from "../../services/onboarding/list.ts";
import { retryOnboarding } from "../../services/onboarding/retry.ts";
import { findStarted, startWithAccount } from "../../services/onboarding/start-with-account.ts";
import { startOnboarding } from "../../services/onboarding/start.ts";
import { callerAddress } from "../caller-address.ts";
import type { HttpEnv } from "../http-env.ts";
import { giveSession, logIn } from "../log-in.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { limitAttempts } from "../middleware/limit-attempts.ts";
import { ofWantedTenant } from "../middleware/of-wanted-tenant.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const start = createRoute({
  method: "post",
  path: "/onboarding/start",
  summary: "Set a business up in six steps",
  description:
    "With a session and `x-tenant-id`: for that tenant. Without `x-tenant-id` it creates the account too, needs a `password` and also gives a `token`; the same again within a day gives the same run.",
  middleware: [limitAttempts("register", 60), ofWantedTenant, jsonOnly],
  request: { body: body(startOnboardingRequest) },
  responses: {
    202: json(startOnboardingResponse, "it has begun; ask for it, or watch it on the live board"),
    ...failures,
  },
});

const list = tenantRoute({
  method: "get",
  path: "/onboarding",
  summary: "The tenant's onboardings, newest first",
  request: { query: pageQuery },
  responses: { 200: json(page(onboardingView), "a page of runs"), ...failures },
});

const params = z.object({ id: z.string().max(100) });

const read = tenantRoute({
  method: "get",
  path: "/onboarding/{id}",
  summary: "How an onboarding stands",
  request: { params },
  responses: { 200: json(onboardingView, "the run with its six steps"), ...failures },
});

const retry = tenantRoute({
  method: "post",
  path: "/onboarding/{id}/retry",
  summary: "Do the steps that failed again",
  request: { params },
  responses: { 202: json(onboardingView, "the run"), ...failures },
});

const correct = tenantRoute({
  method: "put",
  path: "/onboarding/{id}/steps/{key}",
  summary: "Put right what a step has found, or answer what it asks",
  description: "What may be put right differs by step. Only what depends on it runs again.",
  request: {
    params: params.extend({ key: z.enum(stepKeys) }),
    body: body(z.record(z.string(), z.unknown())),
  },
  responses: { 202: json(onboardingView, "the run"), ...failures },
});

/** Accounts a day from one address where mail really leaves: each sends some to an address that nobody has proven. */
const accountsADay = 20;
const daySeconds = 86_400;

/** @throws AppError `limit` */
async function requireAccount(ctx: Ctx, address: string): Promise<void> {
  if (!ctx.deps.mail.real) return;
  const wait = await ctx.deps.limits.take(`accounts:${address}`, accountsADay, daySeconds);
  if (wait > 0) throw new AppError("limit", "too many accounts from this address today", { retryAfter: wait });
}

/** Starts for a business that is new here, or finds the start that this one repeats, and logs its owner in. */
async function startNew(c: Context<HttpEnv>, asked: StartOnboarding) {
  const { email, password } = asked;
  if (password === undefined) throw new AppError("invalid", "password: needed where there is no session and tenant");
  const forTenant = (tenant: { id: string; shard: number }) =>
    createCtx(c.env, {
      tenant,
      actor: { type: "system", id: null },
      requestId: c.get("requestId"),
      defer: (work) => c.executionCtx.waitUntil(work),
      bookmark: "first-primary",
    });
  try {
    const ctx = forTenant({ id: newId("tenant"), shard: 0 });
    await requireAccount(ctx, callerAddress(c));
    const { view, userId } = await startWithAccount(ctx, asked, await hashPassword(password), callerAddress(c));
    return { view, token: await giveSession(c, { userId, email }) };
  } catch (error) {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
    const started = await findStarted(openDb(c.env.DB, "first-primary"), asked, clock());
    const session = started === null ? null : await logIn(c, { email, password });
    if (started === null || session === null) throw error;
    return { view: await getOnboarding(forTenant(started.tenant), started.onboardingId), token: session.token };
  }
}

export const onboarding = createRouter()
  .openapi(start, async (c) => {
    const asked = c.req.valid("json");
    if (c.req.header("x-tenant-id") === undefined) {
      const { view, token } = await startNew(c, asked);
      return c.json({ onboardingId: view.onboardingId, tenantId: view.tenantId, steps: view.steps, token }, 202);
    }
    const { onboardingId, tenantId, steps } = await startOnboarding(c.var.ctx, asked, callerAddress(c));
    return c.json({ onboardingId, tenantId, steps }, 202);
  })
  .openapi(list, async (c) => c.json(await listOnboardings(c.var.ctx, c.req.valid("query")), 200))
  .openapi(read, async (c) => c.json(await getOnboarding(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(retry, async (c) => c.json(await retryOnboarding(c.var.ctx, c.req.valid("param").id), 202))
  .openapi(correct, async (c) => {
    const { id, key } = c.req.valid("param");
    return c.json(await correctStep(c.var.ctx, id, key, c.req.valid("json")), 202);
  });
