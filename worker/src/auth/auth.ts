import { betterAuth } from "better-auth/minimal";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { bearer } from "better-auth/plugins/bearer";
import type { Config } from "../config.ts";
import { newId } from "../context.ts";
import type { Db } from "../db/client.ts";
import * as authTables from "../db/schema/auth.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { cookiePrefix, secureCookies, sessionSeconds } from "./session-cookie.ts";

/**
 * The auth library over our tables, made per request because a database session belongs to one. It opens and
 * ends sessions; tenants, members and keys are our own verbs, which write the audit log beside every change, so neither its
 * HTTP handler nor its plugins for those are here.
 * Import this module lazily: it is the largest part of the Worker.
 */
export function createAuth(db: Db, config: Config, origin: string) {
  return betterAuth({
    appName: "Amunet Phone Center",
    baseURL: config.publicUrl ?? origin,
    secret: config.authSecret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: drizzleAdapter(db, {
      provider: "sqlite",
      schema: {
        user: authTables.users,
        session: authTables.sessions,
        account: authTables.accounts,
        verification: authTables.verifications,
      },
    }),
    session: { expiresIn: sessionSeconds },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    plugins: [bearer()],
    advanced: {
      cookiePrefix,
      useSecureCookies: secureCookies(config),
      database: { generateId: ({ model }) => (model === "user" ? newId("user") : newId("account")) },
    },
  });
}
