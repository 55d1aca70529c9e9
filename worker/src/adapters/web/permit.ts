import type { Permit } from "./fetch-page.ts";
import { createAddressGuard } from "./guard/address-guard.ts";
import type { ResolveName } from "./guard/resolve-name.ts";
import { askRobots } from "./robots/ask-robots.ts";
import { isAllowed } from "./robots/robots-rules.ts";

/**
 * What one reading may ask for: public addresses, and of those what the site's robots.txt allows, which is asked for once.
 * @param allow `host:port` that pass the guard
 * @param robotsSignal ends the wait for a robots.txt
 */
export function createPermit(allow: readonly string[], resolve: ResolveName, robotsSignal: () => AbortSignal): Permit {
  const guard = createAddressGuard(allow, resolve);
  const robots = new Map<string, ReturnType<typeof askRobots>>();
  const publicOnly: Permit = async (url, signal) => {
    const verdict = await guard(url, signal);
    if (verdict === "public") return null;
    return verdict === "refused" ? "refused" : "failed";
  };
  return async (url, signal) => {
    const refusal = await publicOnly(url, signal);
    if (refusal !== null) return refusal;
    let rules = robots.get(url.origin);
    if (rules === undefined) robots.set(url.origin, (rules = askRobots(url.origin, publicOnly, robotsSignal())));
    const allowed = await rules;
    if (typeof allowed === "string") return allowed;
    return isAllowed(allowed, url) ? null : "disallowed";
  };
}
