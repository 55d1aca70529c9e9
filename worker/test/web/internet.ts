import { vi } from "vitest";
import { createWebsiteReader, type WebsiteReaderOptions } from "../../src/adapters/web/website-reader.ts";

/** What a server does with a request: answers, or does what its answer to nothing says. */
export type Server = (request: Request) => Response | Promise<Response>;

/** The network as a test has it: nothing leaves, and everything that would have is known. */
export interface Internet {
  /** Addresses that were asked, in their order. */
  asked: string[];
  requests: Request[];
  /** Names whose addresses were looked up. */
  resolved: string[];
}

export const publicAddress = "93.184.215.14";

/**
 * Puts an internet in the network's place until `vi.unstubAllGlobals`. A host that is not named is one where nothing answers,
 * but it would be noticed.
 * @param names addresses of names that are not simply public; `null` where the resolver fails
 */
export function connect(
  servers: Record<string, Server>,
  names: Record<string, readonly string[] | null> = {},
  options: Partial<WebsiteReaderOptions> = {},
) {
  const internet: Internet = { asked: [], requests: [], resolved: [] };
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    internet.asked.push(request.url);
    internet.requests.push(request);
    const url = new URL(request.url);
    const server = servers[url.host];
    if (server === undefined) throw new TypeError("Network connection lost.");
    if (url.pathname === "/robots.txt" && servers[`${url.host}/robots.txt`] !== undefined)
      return servers[`${url.host}/robots.txt`]!(request);
    return url.pathname === "/robots.txt" ? new Response("", { status: 404 }) : server(request);
  });
  const reader = createWebsiteReader({
    allow: [],
    now: () => Date.now(),
    resolve: (name) => {
      internet.resolved.push(name);
      const addresses = names[name] === undefined ? [publicAddress] : names[name];
      return addresses === null ? Promise.reject(new Error("no answer")) : Promise.resolve([...addresses]);
    },
    ...options,
  });
  return { internet, reader };
}

export const page = (body: BodyInit, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === "string" ? `<!doctype html><title>Bright Smile</title>${body}` : body, {
    headers: { "content-type": "text/html; charset=utf-8", ...headers },
  });

/** Headers are ASCII; a host in escapes means the same. */
export const redirect = (location: string, status = 302): Response =>
  new Response(null, { status, headers: { location: location.replaceAll(/[^ -~]+/g, encodeURIComponent) } });

/** A server at any host at all, so that a request that leaves would be answered. */
export const everywhere = (server: Server): Record<string, Server> =>
  new Proxy<Record<string, Server>>(
    {},
    { get: (_, host: string) => (host.endsWith("/robots.txt") ? undefined : server) },
  );
