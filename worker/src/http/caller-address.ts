import type { Context } from "hono";

/**
 * The address a request is counted under. Cloudflare writes `cf-connecting-ip` over whatever a client sent; nothing else
 * says where a request comes from, `x-forwarded-for` least of all. Of an IPv6 address the first 64 bits count: one
 * customer has all the others.
 */
export function callerAddress(c: Context): string {
  const address = c.req.header("cf-connecting-ip");
  if (address === undefined) return "local";
  return address.includes(":") && !address.includes(".") ? networkOf(address.toLowerCase()) : address.slice(0, 64);
}

function networkOf(address: string): string {
  const [left = [], right = []] = address.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = address.includes("::") ? Math.max(0, 8 - left.length - right.length) : 0;
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return `${groups.slice(0, 4).join(":").slice(0, 60)}::/64`;
}
