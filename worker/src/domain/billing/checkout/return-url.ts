/** What a deployment is reached at. */
export interface OwnOrigins {
  publicUrl: string | null;
  development: boolean;
  /** Where the request itself was sent to. */
  requestOrigin: string;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/;

/**
 * Whether a page that the payment provider sends somebody back to is our own: at the deployment's public address or, in
 * development, wherever the request came to or on this machine.
 * @param text may hold `{CHECKOUT_SESSION_ID}`
 */
export function isOwnPage(text: string, { publicUrl, development, requestOrigin }: OwnOrigins): boolean {
  // Browsers drop tabs and line ends and take `\` for `/`, others do not: what may be read in two ways is refused.
  if (!/^[\x21-\x7e]+$/.test(text) || text.includes("\\")) return false;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return false;
  if (publicUrl !== null && url.origin === URL.parse(publicUrl)?.origin) return true;
  return development && (url.origin === requestOrigin || loopback.test(url.hostname));
}
