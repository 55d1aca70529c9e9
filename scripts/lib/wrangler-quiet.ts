import { join } from "node:path";

/** Environment in which wrangler reports nothing, asks the network nothing, and leaves the home folder alone. */
export const wranglerQuiet = (stateDir: string): Record<string, string> => ({
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: "true",
  WRANGLER_LOG_PATH: join(stateDir, "wrangler", "logs"),
  WRANGLER_CACHE_DIR: join(stateDir, "wrangler", "cache"),
  WRANGLER_REGISTRY_PATH: join(stateDir, "wrangler", "registry"),
  XDG_CONFIG_HOME: join(stateDir, "wrangler", "config"),
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: "false",
});
