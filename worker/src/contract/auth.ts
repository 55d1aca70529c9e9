import { z } from "zod";

export const role = z.enum(["owner", "admin", "member", "viewer"]);
export type Role = z.infer<typeof role>;

export const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
export const password = z.string().min(8, "use at least 8 characters").max(128);

export const registerRequest = z.object({ email, password, tenantName: z.string().trim().min(1).max(120) });
export const registerResponse = z.object({ tenantId: z.string(), userId: z.string(), token: z.string() });

export const loginRequest = z.object({ email, password: z.string().min(1).max(128) });
export const membership = z.object({ id: z.string(), name: z.string(), role });
export type Membership = z.infer<typeof membership>;
export const loginResponse = z.object({
  token: z.string(),
  tenantId: z.string().nullable(),
  tenants: z.array(membership),
});

export const me = z.object({
  user: z.object({ id: z.string(), email: z.string(), name: z.string() }),
  tenants: z.array(membership),
});
export type Me = z.infer<typeof me>;
