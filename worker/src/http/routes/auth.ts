import { createRoute } from "@hono/zod-openapi";
import { hashPassword } from "../../auth/password.ts";
import { endSession } from "../../auth/sessions.ts";
import { newId } from "../../context.ts";
import { loginRequest, loginResponse, me, registerRequest, registerResponse } from "../../contract/auth.ts";
import { openDb } from "../../db/client.ts";
import { createCtx } from "../../deps.ts";
import type { Env } from "../../env.ts";
import { AppError } from "../../errors.ts";
import { hubOf } from "../../objects/stubs.ts";
import { foundTenant } from "../../services/tenants/found.ts";
import { membershipsOf } from "../../services/tenants/memberships.ts";
import { giveSession, logIn } from "../log-in.ts";
import { authenticate } from "../middleware/authenticate.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { limitAttempts } from "../middleware/limit-attempts.ts";
import { takeSessionCookie } from "../session-cookie.ts";
import { body, createRouter, failures, json } from "../router.ts";

const register = createRoute({
  method: "post",
  path: "/register",
  summary: "Create an account with its tenant",
  middleware: [limitAttempts("register", 60), jsonOnly],
  request: { body: body(registerRequest) },
  responses: { 201: json(registerResponse, "the account, logged in"), ...failures },
});

const login = createRoute({
  method: "post",
  path: "/login",
  summary: "Open a session",
  middleware: [limitAttempts("login", 60), jsonOnly],
  request: { body: body(loginRequest) },
  responses: { 200: json(loginResponse, "a session"), ...failures },
});

const logout = createRoute({
  method: "post",
  path: "/logout",
  summary: "End the session",
  security: [{ session: [] }],
  middleware: [authenticate],
  responses: { 204: { description: "the token is dead" }, ...failures },
});

const whoAmI = createRoute({
  method: "get",
  path: "/me",
  summary: "Who is logged in",
  security: [{ session: [] }],
  middleware: [authenticate],
  responses: { 200: json(me, "the user and their tenants"), ...failures },
});

/** Closes what a session watches, wherever its user belongs. What is not reached ends within the hour by itself. */
async function endBoards(env: Env, userId: string, sessionId: string): Promise<void> {
  const tenants = await membershipsOf(openDb(env.DB, "first-primary"), userId);
  await Promise.all(tenants.map(({ id }) => hubOf(env, id).endBoards(sessionId)));
}

export const auth = createRouter()
  .openapi(register, async (c) => {
    const { email, password, tenantName } = c.req.valid("json");
    const ctx = createCtx(c.env, {
      tenant: { id: newId("tenant"), shard: 0 },
      actor: { type: "system", id: null },
      requestId: c.get("requestId"),
      defer: (work) => c.executionCtx.waitUntil(work),
      bookmark: "first-primary",
    });
    const { userId } = await foundTenant(ctx, { email, passwordHash: await hashPassword(password), tenantName });
    return c.json({ tenantId: ctx.tenant.id, userId, token: await giveSession(c, { userId, email }) }, 201);
  })
  .openapi(login, async (c) => {
    const { email, password } = c.req.valid("json");
    const session = await logIn(c, { email, password });
    if (session === null) throw new AppError("unauthenticated", "the email or the password is wrong");
    const tenants = await membershipsOf(openDb(c.env.DB, "first-primary"), session.userId);
    return c.json({ token: session.token, tenantId: tenants[0]?.id ?? null, tenants }, 200);
  })
  .openapi(logout, async (c) => {
    const { id, sessionId } = c.get("identity");
    if (sessionId === null) throw new AppError("invalid", "an API key has no session to end; delete the key instead");
    await endSession(openDb(c.env.DB, "first-primary"), sessionId);
    takeSessionCookie(c);
    c.executionCtx.waitUntil(endBoards(c.env, id, sessionId));
    return c.body(null, 204);
  })
  .openapi(whoAmI, async (c) => {
    const identity = c.get("identity");
    if (identity.kind === "apiKey") throw new AppError("forbidden", "an API key belongs to a tenant, not to a user");
    const tenants = await membershipsOf(openDb(c.env.DB), identity.id);
    return c.json({ user: { id: identity.id, email: identity.email ?? "", name: identity.name ?? "" }, tenants }, 200);
  });
