/** Three digits of the North American plan, as the API takes them. */
export const isAreaCode = (typed: string): boolean => /^[2-9]\d{2}$/.test(typed);
