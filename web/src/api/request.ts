import { type ErrorCode, errorBody, errorStatus } from "@contract";
import type { z } from "zod";
import { ApiError } from "./api-error.ts";

const patienceMs = 20_000;

export interface RequestInput {
  /** Sent as `x-tenant-id`; left out only for the endpoints about the account itself. */
  tenantId?: string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  query?: Readonly<Record<string, string | number | null | undefined>>;
  body?: unknown;
  signal?: AbortSignal;
  /** `application/json` unless said otherwise. */
  accept?: string;
  /** Under it a repeat of the same request is answered, not done again. */
  idempotencyKey?: string;
  /** How long an answer may take, for what is known to be long work. */
  timeoutMs?: number;
}

/**
 * One request to our own origin. The session travels as a cookie; the answer is parsed with the contract's schema.
 * Throws ApiError for every failure, except that an abort by `signal` stays an abort.
 */
export async function request<S extends z.ZodType>(
  schema: S,
  path: string,
  input: RequestInput = {},
): Promise<z.output<S>> {
  const response = await send(path, input);
  const requestId = response.headers.get("x-request-id");
  const text = await response.text();
  const body = text === "" ? undefined : parseJson(text);
  if (!response.ok) throw failure(response.status, body, requestId);
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new ApiError(
      "internal",
      "The server's answer was not understood. Reload the page; it may be newer.",
      requestId,
    );
  return parsed.data;
}

async function send(path: string, input: RequestInput): Promise<Response> {
  const { tenantId, method = "GET", query, body, signal, accept = "application/json", timeoutMs = patienceMs } = input;
  const { idempotencyKey } = input;
  const headers = new Headers({ accept });
  if (tenantId !== undefined) headers.set("x-tenant-id", tenantId);
  if (idempotencyKey !== undefined) headers.set("idempotency-key", idempotencyKey);
  if (body !== undefined) headers.set("content-type", "application/json");
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await fetch(withQuery(path, query), {
      method,
      headers,
      credentials: "same-origin",
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    const message = timeout.aborted
      ? "Amunet took too long to answer."
      : "Amunet cannot be reached. Check your connection.";
    throw new ApiError("unavailable", message, null);
  }
}

/** Fetches a file as it is. Throws as `request` does. */
export async function download(path: string, input: RequestInput): Promise<Blob> {
  const response = await send(path, input);
  if (response.ok) return response.blob();
  throw failure(response.status, parseJson(await response.text()), response.headers.get("x-request-id"));
}

/**
 * Posts JSON and opens the stream of events that answers it. Throws as `request` does, until the first byte is here.
 */
export async function openStream(
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await send(path, { method: "POST", body, signal, accept: "text/event-stream" });
  if (response.ok && response.body !== null) return response.body;
  throw failure(response.status, parseJson(await response.text()), response.headers.get("x-request-id"));
}

function withQuery(path: string, query: RequestInput["query"] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search === "" ? path : `${path}?${search}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An error of ours as it says itself; anything else (a proxy's page, say) by its status alone. */
function failure(status: number, body: unknown, requestId: string | null): ApiError {
  const parsed = errorBody.safeParse(body);
  if (parsed.success) {
    const { code, message, requestId: id, details } = parsed.data.error;
    return new ApiError(code, message, id, details);
  }
  const known = (Object.keys(errorStatus) as ErrorCode[]).find((code) => errorStatus[code] === status);
  const code = known ?? (status >= 500 ? "unavailable" : "invalid");
  return new ApiError(
    code,
    status >= 500 ? "Amunet cannot be reached right now." : `The request was refused (${status}).`,
    requestId,
  );
}
