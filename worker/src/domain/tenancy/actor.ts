import type { Role } from "../../contract/auth.ts";

/** On whose behalf something happens; it is written into the audit log. */
export type Actor =
  | { type: "user"; id: string; role: Role }
  | { type: "apiKey"; id: string; role: Role }
  | { type: "agent"; id: string }
  | { type: "twilio" | "stripe" | "queue" | "system"; id: null };
