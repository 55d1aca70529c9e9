/** A question's id follows from the tenant and what it asks: two conversations that come up with it at once make one row. */
export async function gapId(tenantId: string, subject: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${tenantId}\n${subject}`));
  return `gap_${[...new Uint8Array(digest).subarray(0, 13)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** The fact that answers a question; answered again it is the same fact. */
export const factIdOf = (gap: string): string => `fct_${gap}`;
