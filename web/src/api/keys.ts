/** Every cache key of a tenant starts the same way, so that one tenant's rows are never shown for another's. */
export const tenantKey = (tenantId: string, ...rest: readonly unknown[]) => ["tenant", tenantId, ...rest] as const;
