/** What is kept of a code: SHA-256 over it and all it is good for, hexadecimal. */
export async function digestOfCode(
  code: string,
  of: { tenantId: string; conversationId: string; phone: string },
): Promise<string> {
  const text = JSON.stringify([of.tenantId, of.conversationId, of.phone, code]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
