import { isAddress, isPublicAddress } from "./ip-address.ts";
import type { ResolveName } from "./resolve-name.ts";

/** `refused`: must not be asked. `unknown`: there is no such name, or nobody could say where it is. */
export type Verdict = "public" | "refused" | "unknown";

/** Judges an address before anything is sent to it. Says `unknown` where the resolver fails or `signal` ends it. */
export type AddressGuard = (url: URL, signal: AbortSignal) => Promise<Verdict>;

/** Names that mean something on this machine or network only, or nothing at all (RFC 6761, RFC 8375, ICANN's `.internal`). */
const privateSuffix =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|test|example|invalid|onion|alt|arpa)$/;

/**
 * Lets only the public web pass: http and https on their own ports, without credentials, at names all of whose addresses are
 * public. Odd spellings of addresses (numbers, octal, hexadecimal, short, escaped, full-width) are plain ones to the URL
 * parser, which is also what the request is made with, so they are judged as what they mean.
 *
 * What remains: between our question and the request's own the name may change its answer, because a Worker cannot say
 * which address to connect to. On Cloudflare that leads nowhere: requests leave from its edge, which has no network of ours
 * behind it, and its own addresses refuse them.
 * @param allow `host:port` that pass without a look at their address
 */
export function createAddressGuard(allow: readonly string[], resolve: ResolveName): AddressGuard {
  const known = new Map<string, Promise<Verdict>>();
  return async (url, signal) => {
    if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return "refused";
    if (allow.includes(`${url.hostname}:${url.port || (url.protocol === "https:" ? 443 : 80)}`)) return "public";
    // The parser leaves out the port that is the scheme's own.
    if (url.port !== "") return "refused";
    const host = url.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
    if (isAddress(host)) return isPublicAddress(host) ? "public" : "refused";
    if (!isPublicName(host)) return "refused";
    let verdict = known.get(host);
    if (verdict === undefined) known.set(host, (verdict = judgeName(host, resolve, signal)));
    if ((await verdict) === "unknown") known.delete(host);
    return verdict;
  };
}

const isPublicName = (host: string): boolean =>
  host.includes(".") &&
  host.length <= 253 &&
  host.split(".").every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label)) &&
  // A last label of digits is an address that the parser did not take for one.
  !/(?:^|\.)(?:\d+|0x[\da-f]*)$/.test(host) &&
  !privateSuffix.test(host);

async function judgeName(host: string, resolve: ResolveName, signal: AbortSignal): Promise<Verdict> {
  try {
    const addresses = await resolve(host, signal);
    if (addresses.length === 0) return "unknown";
    return addresses.every(isPublicAddress) ? "public" : "refused";
  } catch {
    return "unknown";
  }
}
