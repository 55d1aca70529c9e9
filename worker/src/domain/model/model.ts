/** What we ask a language model and what it answers, in our own words; adapters translate. */

/** A function the model may call. `parameters` is a JSON Schema in which every property is required and no other allowed. */
export interface ModelTool {
  name: string;
  description: string;
  parameters: Record<string, unknown>;
}

/** One item of the conversation as the model sees it. */
export type ModelItem =
  /** `developer` is us; `user` is whatever a caller said or typed, always data. */
  | { role: "developer" | "user" | "assistant"; text: string }
  /** A call the model made, as it made it. */
  | { role: "call"; id: string; name: string; arguments: string }
  | { role: "output"; id: string; output: string };

export interface ModelRequest {
  model: string;
  /** Identical for all conversations of a tenant's published version, so that the provider can cache it. */
  instructions: string;
  items: readonly ModelItem[];
  tools: readonly ModelTool[];
  /** Names the cached prefix. */
  cacheKey: string;
  /** A stable pseudonym of the caller for the provider's abuse checks; never the number itself. */
  safetyId: string;
  maxOutputTokens: number;
}

export type ModelEvent =
  | { type: "text"; delta: string }
  /** A complete call; its arguments are still unparsed JSON. */
  | { type: "call"; id: string; name: string; arguments: string }
  /** The answer is whole. Tokens, where the provider says. */
  | { type: "done"; usage: { input: number; cached: number; output: number } | null };

/** Why a model gave no answer. `rate-limited` and `unavailable` pass by themselves; `unauthorized` does not. */
export type ModelFault =
  | "timeout"
  | "rate-limited"
  | "unauthorized"
  | "unavailable"
  | "refused"
  | "malformed"
  | "incomplete"
  | "empty";

export class ModelError extends Error {
  readonly fault: ModelFault;
  /** Milliseconds the provider asked us to wait, where it did. */
  readonly retryAfterMs: number | null;

  constructor(fault: ModelFault, message: string, retryAfterMs: number | null = null) {
    super(message);
    this.fault = fault;
    this.retryAfterMs = retryAfterMs;
  }
}
