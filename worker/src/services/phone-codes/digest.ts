import { sha256Hex } from "../sha256-hex.ts";

/** What is kept of a code: SHA-256 over it and all it is good for, hexadecimal. */
export const digestOfCode = (
  code: string,
  of: { tenantId: string; conversationId: string; phone: string },
): Promise<string> => sha256Hex(JSON.stringify([of.tenantId, of.conversationId, of.phone, code]));
