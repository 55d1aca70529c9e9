import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { newRequestId } from "../context.ts";
import type { ErrorBody } from "../contract/error.ts";
import { AppError } from "../errors.ts";
import { createLog } from "../observe/log.ts";
import type { HttpEnv } from "./http-env.ts";

/** Turns anything thrown into one of the eight error answers; what is ours is logged and never shown. */
export function errorAnswer(error: unknown, c: Context<HttpEnv>): Response {
  const requestId = c.get("requestId") ?? newRequestId();
  const failure = asAppError(error);
  const body = bodyOf(error, failure, requestId, c.req.path);
  const headers: Record<string, string> = { "x-request-id": requestId };
  if (failure.retryAfter !== undefined) headers["retry-after"] = String(failure.retryAfter);
  return c.json(body, failure.status, headers);
}

/** The same as what an error of a stream says, whose status has been sent already. */
export const errorBodyOf = (error: unknown, c: Context<HttpEnv>): ErrorBody =>
  bodyOf(error, asAppError(error), c.get("requestId"), c.req.path);

function bodyOf(error: unknown, { code, message, details }: AppError, requestId: string, path: string): ErrorBody {
  if (code === "internal") createLog({ requestId }).error("request failed", error, { path });
  return { error: { code, message, requestId, ...(details ? { details } : {}) } };
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  // Hono raises these for a body that is not JSON or is too large.
  if (error instanceof HTTPException && error.status < 500)
    return new AppError("invalid", error.message || "the request is malformed");
  return new AppError("internal", "something went wrong on our side; the request id names it in our log");
}

export const noSuchRoute = (c: Context<HttpEnv>): Response =>
  errorAnswer(new AppError("not_found", `no such endpoint: ${c.req.method} ${c.req.path}`), c);
