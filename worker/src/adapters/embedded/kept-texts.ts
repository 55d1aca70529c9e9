import type { Texting } from "../ports/texting.ts";

/**
 * Texting where no carrier is configured: a text goes no further than its row, where the dashboard shows it. That is
 * what a developer needs to read a code or a confirmation.
 */
export const keptTexts: Texting = {
  real: false,
  send: async ({ id }) => ({ sid: `kept_${id}` }),
  find: async ({ id }) => [`kept_${id}`],
};
