import { z } from "zod";
import { ModelError, type ModelFault } from "../../domain/model/model.ts";

const errorBody = z.object({
  error: z.object({ code: z.string().nullish(), type: z.string().nullish(), param: z.string().nullish() }),
});

/** Longest error page we read, characters. */
const longestError = 10_000;

/** What a refusal of our request means: by its status and, where there is one, the provider's own code. */
export async function faultOfAnswer(response: Response): Promise<{ fault: ModelError; parameter: string | null }> {
  const text = (await response.text().catch(() => "")).slice(0, longestError);
  const error = readError(text);
  const kind = faultOfCode(error?.code ?? error?.type ?? null) ?? faultOfStatus(response.status);
  return {
    // What the provider wrote stays out of the message: it may repeat the caller's words.
    fault: new ModelError(kind, `the provider answered ${response.status}`, retryAfter(response.headers)),
    parameter: response.status === 400 ? (error?.param ?? null) : null,
  };
}

/** The kinds of fault a provider names by a code of its own, in an answer or in the middle of a stream. */
export function faultOfCode(code: string | null): ModelFault | null {
  switch (code) {
    case "rate_limit_exceeded":
    case "rate_limit_error":
    case "tokens":
    case "requests":
      return "rate-limited";
    // Waiting does not fill an account.
    case "insufficient_quota":
    case "invalid_api_key":
    case "model_not_found":
      return "unauthorized";
    case "server_error":
      return "unavailable";
    default:
      return null;
  }
}

function faultOfStatus(status: number): ModelFault {
  if (status === 401 || status === 403 || status === 404) return "unauthorized";
  return status === 429 ? "rate-limited" : "unavailable";
}

/** `retry-after-ms`, or `retry-after` in seconds or as a date. */
function retryAfter(headers: Headers): number | null {
  const ms = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return ms;
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function readError(text: string): z.infer<typeof errorBody>["error"] | null {
  try {
    return errorBody.safeParse(JSON.parse(text)).data?.error ?? null;
  } catch {
    return null;
  }
}
