import type { z } from "zod";
import { AppError } from "../errors.ts";

/**
 * Asks a vendor for JSON, with one deadline for headers and body together and one kind of failure. What the vendor said
 * stays out of the error: it may name accounts and would reach whoever asked us.
 * @param vendor name for the error, such as `twilio`
 * @param schema what a success must carry; one without content (204) carries null
 * @param timeout milliseconds until the vendor counts as down
 * @param judge makes a better error of an answer that is not a success, or null; its content is null where it is no JSON
 * @throws AppError `unavailable` on network failure, deadline, any answer that is not a success, or one that makes no sense
 */
export async function askUpstream<S extends z.ZodType>(
  vendor: string,
  url: string,
  init: RequestInit,
  schema: S,
  timeout = 5000,
  judge?: (status: number, content: unknown) => Error | null,
): Promise<z.infer<S>> {
  let response: Response;
  let content: unknown;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
    if (response.ok) content = response.status === 204 ? null : await response.json();
    else if (judge === undefined) await response.body?.cancel();
    else content = await response.json().catch(() => null);
  } catch {
    throw new AppError("unavailable", `${vendor} could not be reached or did not answer in JSON`);
  }
  if (!response.ok)
    throw (
      judge?.(response.status, content) ??
      new AppError("unavailable", `${vendor} answered ${response.status}`, { details: { status: response.status } })
    );
  const read = schema.safeParse(content);
  if (!read.success) throw new AppError("unavailable", `${vendor} answered something we cannot read`);
  return read.data;
}
