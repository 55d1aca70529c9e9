import type { Role } from "./auth.ts";

/** Everything a verb may ask leave for. */
export type Permission =
  | "calls.read"
  | "bookings.read"
  | "bookings.write"
  | "contacts.read"
  | "messages.read"
  | "messages.write"
  | "texts.read"
  | "texts.write"
  | "agent.read"
  | "agent.write"
  /** Publishing what the go-live gate has refused. */
  | "agent.override"
  | "numbers.read"
  | "numbers.write"
  | "billing.read"
  | "billing.write"
  | "audit.read"
  | "keys.write";

const viewer: Permission[] = [
  "calls.read",
  "bookings.read",
  "contacts.read",
  "messages.read",
  "texts.read",
  "agent.read",
  "numbers.read",
  "billing.read",
];
const member: Permission[] = [...viewer, "bookings.write", "messages.write", "texts.write"];
const admin: Permission[] = [...member, "agent.write", "numbers.write", "audit.read"];
const owner: Permission[] = [...admin, "keys.write", "billing.write", "agent.override"];

/** What people may do by their role; the API holds to it, and the dashboard offers nothing beyond it. */
export const granted: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set(viewer),
  member: new Set(member),
  admin: new Set(admin),
  owner: new Set(owner),
};
