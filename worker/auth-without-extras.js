// What the bundle takes for the parts of the auth library that nothing here uses (see [alias] in wrangler.toml): logins
// over forty social providers, its telemetry and its in-memory database weigh 24 KiB of gzip.
import { z } from "./zod-without-locales.js";

export const socialProviders = {};
export const SocialProviderListEnum = z.string();

const unused = () => {
  throw new Error("this part of the auth library is left out of the bundle");
};
export const isGoogleHostedDomainAllowed = unused;
export const verifyGoogleIdToken = unused;
export const memoryAdapter = unused;

export const createTelemetry = async () => ({ publish: async () => {} });
export const getTelemetryAuthConfig = () => ({});
