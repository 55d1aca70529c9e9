import { decodeText } from "../charset.ts";
import { fetchPage, type Permit, robotName } from "../fetch-page.ts";
import { everythingAllowed, nothingAllowed, parseRobots, type RobotsRules } from "./robots-rules.ts";

/** RFC 9309 wants 500 KiB at least. */
const longest = 512 * 1024;

/**
 * What a site's robots.txt allows us. A site without one allows everything, one that cannot say so nothing.
 * @param permit judges addresses, redirects included
 * @returns instead what came of it where the site does not answer at all: then its pages will not either
 */
export async function askRobots(
  origin: string,
  permit: Permit,
  signal: AbortSignal,
): Promise<RobotsRules | "failed" | "timed-out"> {
  const answer = await fetchPage(new URL("/robots.txt", origin), permit, { bytes: longest, signal });
  const { outcome, status } = answer;
  if (status === 200) return parseRobots(decodeText(answer.bytes, answer.contentType, outcome === "read"), robotName);
  if (status === null && (outcome === "failed" || outcome === "timed-out")) return outcome;
  return status !== null && status >= 400 && status < 500 ? everythingAllowed : nothingAllowed;
}
