/**
 * A pseudonym of whoever a conversation is with, for a provider's abuse checks: the same for the same number and tenant,
 * and nothing by which either could be found without our secret.
 * @param who the number, or the conversation where there is none
 */
export async function safetyIdOf(secret: string, tenantId: string, who: string): Promise<string> {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", text.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  const digest = await crypto.subtle.sign("HMAC", key, text.encode(`safety ${tenantId} ${who}`));
  return [...new Uint8Array(digest).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
