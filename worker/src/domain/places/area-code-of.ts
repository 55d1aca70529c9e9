/** The area code of a North American number in E.164, or null for any other number. */
export const areaCodeOf = (phone: string): string | null => /^\+1([2-9]\d{2})[2-9]\d{6}$/.exec(phone)?.[1] ?? null;
