/** Joins class names, leaving out whatever is false, null or empty. */
export function cx(...classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(" ");
}
