import type { Role } from "../../contract/auth.ts";
import { AppError } from "../../errors.ts";
import type { Actor } from "./actor.ts";

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

const granted: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set(viewer),
  member: new Set(member),
  admin: new Set(admin),
  owner: new Set(owner),
};

/** The receptionist itself may read the diary and write what a caller asks for, nothing else. */
const agent: ReadonlySet<Permission> = new Set<Permission>([
  "agent.read",
  "bookings.read",
  "bookings.write",
  "messages.write",
  "texts.write",
]);

/** True where `actor` may do what `permission` names. Users and API keys by role; queues and webhooks act for the tenant. */
export function can(actor: Actor, permission: Permission): boolean {
  switch (actor.type) {
    case "user":
    case "apiKey":
      return granted[actor.role].has(permission);
    case "agent":
      return agent.has(permission);
    case "twilio":
    case "stripe":
    case "queue":
    case "system":
      return true;
  }
}

/** @throws AppError `forbidden` where the actor may not. */
export function requirePermission(ctx: { actor: Actor }, permission: Permission): void {
  if (!can(ctx.actor, permission)) throw new AppError("forbidden", `this needs the permission ${permission}`);
}
