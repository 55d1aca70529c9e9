/** An event as Stripe delivers it, with its signature. */
export interface Delivery {
  body: string;
  headers: Record<string, string>;
}

/**
 * Signs a body as Stripe does: HMAC-SHA256 in hex over `<t>.<body>`.
 * @param at integer ms, when it is sent
 */
export async function signed(body: string, secret: string, at: number): Promise<Delivery> {
  const seconds = Math.floor(at / 1000);
  const text = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", text.encode(secret), algorithm, false, ["sign"]);
  const digest = new Uint8Array(await crypto.subtle.sign("HMAC", key, text.encode(`${seconds}.${body}`)));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return {
    body,
    headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": `t=${seconds},v1=${hex}` },
  };
}
