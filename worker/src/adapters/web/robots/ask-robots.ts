import { decodeText } from "../charset.ts";
import { fetchPage, type Permit, robotName } from "../fetch-page.ts";
import { everythingAllowed, nothingAllowed, parseRobots, type RobotsRules } from "./robots-rules.ts";

/** RFC 9309 wants 500 KiB at least. */
const longest = 512 * 1024;

/**
 * What a site's robots.txt allows us. A site without one allows everything, one that cannot say so nothing.
 * @param permit judges addresses, redirects included
 */
export async function askRobots(origin: string, permit: Permit, signal: AbortSignal): Promise<RobotsRules> {
  const answer = await fetchPage(new URL("/robots.txt", origin), permit, { bytes: longest, signal });
  if (answer.status === 200) return parseRobots(decodeText(answer.bytes, answer.contentType), robotName);
  return answer.status !== null && answer.status >= 400 && answer.status < 500 ? everythingAllowed : nothingAllowed;
}
