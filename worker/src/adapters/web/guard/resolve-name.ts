import { z } from "zod";

/**
 * The addresses of a name, IPv4 and IPv6; none where there is no such name.
 * @throws where that could not be found out
 */
export type ResolveName = (name: string, signal: AbortSignal) => Promise<string[]>;

const endpoint = "https://cloudflare-dns.com/dns-query";
/** Record types of DNS: A and AAAA. */
const types = { A: 1, AAAA: 28 } as const;
const noSuchName = 3;

const answer = z.object({
  Status: z.number(),
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).optional(),
});

/** Asks Cloudflare's resolver over HTTPS, in its JSON (developers.cloudflare.com/1.1.1.1, DNS over HTTPS). */
export const resolveOverHttps: ResolveName = async (name, signal) => {
  const found = await Promise.all([ask(name, "A", signal), ask(name, "AAAA", signal)]);
  return found.flat();
};

async function ask(name: string, type: keyof typeof types, signal: AbortSignal): Promise<string[]> {
  const response = await fetch(`${endpoint}?name=${encodeURIComponent(name)}&type=${type}`, {
    headers: { accept: "application/dns-json" },
    redirect: "manual",
    signal,
  });
  const { Status, Answer = [] } = answer.parse(await response.json());
  if (Status === noSuchName) return [];
  if (!response.ok || Status !== 0) throw new Error(`the resolver answered ${response.status} with status ${Status}`);
  // Names on the way to the address are answered with it.
  return Answer.filter((record) => record.type === types[type]).map((record) => record.data);
}
