import { AppError } from "../errors.ts";

/**
 * `fetch` with a deadline and one kind of failure.
 * @param vendor name for the error, such as `twilio`
 * @param timeout milliseconds until the vendor counts as down
 * @throws AppError `unavailable` on network failure, deadline or any answer that is not a success
 */
export async function fetchUpstream(vendor: string, url: string, init: RequestInit, timeout = 5000): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    throw new AppError("unavailable", `${vendor} could not be reached`, { details: { cause: String(error) } });
  }
  if (!response.ok) {
    const detail = (await response.text()).slice(0, 500);
    throw new AppError("unavailable", `${vendor} answered ${response.status}`, {
      details: { status: response.status, detail },
    });
  }
  return response;
}
