import { type FieldTree, fieldTree } from "../../contracts/form.ts";

/** A form's or a query's fields, what lies within in brackets. */
export type Fields = Readonly<Record<string, string | FieldTree>>;
type Field = string | FieldTree | undefined;

export const fieldsOf = (encoded: string): Fields => fieldTree(new URLSearchParams(encoded));
export const text = (value: Field): string | null => (typeof value === "string" ? value : null);
export const tree = (value: Field): FieldTree => (typeof value === "object" ? value : {});
export const trees = (value: Field): FieldTree[] => Object.values(tree(value)).map(tree);
export const texts = (value: Field): Record<string, string> =>
  Object.fromEntries(Object.entries(tree(value)).map(([key, each]) => [key, text(each) ?? ""]));
