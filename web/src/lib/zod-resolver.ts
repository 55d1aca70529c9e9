import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import { type z } from "zod";

/** A form validated by a contract schema: what the form accepts is what the API accepts. */
export function zodResolver<Values extends FieldValues, Output>(
  schema: z.ZodType<Output, Values>,
): Resolver<Values, unknown, Output> {
  return async (values) => {
    const parsed = await schema.safeParseAsync(values);
    if (parsed.success) return { values: parsed.data, errors: {} };
    return { values: {}, errors: nest<Values>(parsed.error.issues) };
  };
}

/** Places each issue at its path; the first of a field wins. */
function nest<Values extends FieldValues>(issues: readonly z.core.$ZodIssue[]): FieldErrors<Values> {
  const root: Record<PropertyKey, unknown> = {};
  for (const issue of issues) {
    const path = issue.path.length > 0 ? issue.path : ["root"];
    let at = root;
    for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Record<PropertyKey, unknown>;
    at[path.at(-1)!] ??= { type: issue.code ?? "custom", message: issue.message };
  }
  return root as FieldErrors<Values>;
}
