import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { contacts } from "../../db/schema/calls.ts";

/** How somebody can be known again. */
export interface Person {
  name: string | null;
  /** E.164. */
  phone: string | null;
  email: string | null;
}

/**
 * Writes down that somebody was here: known by their phone number or, without one, by their email address.
 * @param seen what to add to the person's counts
 * @param proven false where anybody may have named that number or address: then nothing that is known of it is replaced
 * @returns `id`, an expression for whose contact it is, and `statement`, which creates or updates it; both must run in
 *   one batch. Null where the person left neither number nor address.
 */
export function upsertContact(ctx: Ctx, person: Person, seen: { calls?: number; bookings?: number }, proven = true) {
  const { name, phone } = person;
  const email = person.email?.toLowerCase() ?? null;
  if (phone === null && email === null) return null;
  const match = phone === null ? sql`${contacts.email} = ${email}` : sql`${contacts.phone} = ${phone}`;
  const known = sql`SELECT ${contacts.id} FROM ${contacts} WHERE ${contacts.tenantId} = ${ctx.tenant.id} AND ${match} LIMIT 1`;
  const id: SQL<string> = sql`coalesce((${known}), ${ctx.newId("contact")})`;
  const { calls = 0, bookings = 0 } = seen;
  const [newName, newEmail] = [sql`excluded.name`, sql`excluded.email`];
  const statement = ctx.db
    .insert(contacts)
    .values({
      id,
      tenantId: ctx.tenant.id,
      name,
      phone,
      email,
      calls,
      bookings,
      firstSeenAt: ctx.now,
      lastSeenAt: ctx.now,
    })
    .onConflictDoUpdate({
      target: contacts.id,
      set: {
        // What they say of themselves last is the likeliest to be right; what they leave out stays.
        name: proven ? sql`coalesce(${newName}, ${contacts.name})` : sql`coalesce(${contacts.name}, ${newName})`,
        email: proven ? sql`coalesce(${newEmail}, ${contacts.email})` : sql`coalesce(${contacts.email}, ${newEmail})`,
        calls: sql`${contacts.calls} + excluded.calls`,
        bookings: sql`${contacts.bookings} + excluded.bookings`,
        lastSeenAt: sql`max(${contacts.lastSeenAt}, excluded.last_seen_at)`,
      },
    });
  return { id, statement };
}
