import { granted, type Permission } from "../../contract/permissions.ts";
import { AppError } from "../../errors.ts";
import type { Actor } from "./actor.ts";

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
