import type { Config } from "../config.ts";

/** Seconds a session lives; a login is asked for once a month. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** True where the cookie must be `Secure`: everywhere but a plain-http development origin. */
export const secureCookies = (config: Config): boolean =>
  config.publicUrl?.startsWith("https://") ?? !config.development;

/** The name of the session's cookie; with the prefix a browser takes it over https and from this very host alone. */
export const sessionCookieName = (config: Config): string =>
  `${secureCookies(config) ? "__Host-" : ""}amunet.session_token`;
