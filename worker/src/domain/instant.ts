/** An instant as it travels: ISO 8601 in UTC. @param at integer ms */
export const instant = (at: number): string => new Date(at).toISOString();
