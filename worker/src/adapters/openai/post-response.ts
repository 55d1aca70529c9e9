import type { ResponseCreateParams } from "openai/resources/responses/responses";
import { ModelError } from "../../domain/model/model.ts";
import { faultOfAnswer } from "./faults.ts";

export interface OpenAiAccount {
  apiKey: string;
  /** Ends before `/responses`, for example `https://api.openai.com/v1`. */
  baseUrl: string;
  model: string;
}

/** Fields that some models and compatible servers do not know; a request is as good without them. */
const dispensable = ["reasoning", "text", "prompt_cache_key", "safety_identifier", "parallel_tool_calls"] as const;
type Dispensable = (typeof dispensable)[number];

/** What each model has refused, once an isolate: the next call does not ask again. */
const refusedBy = new Map<string, Set<Dispensable>>();

/**
 * Posts to `/responses`; where the model does not know a field that can be spared, again without it.
 * @param body `model` names whose refusals are remembered
 * @param needed dispensable fields that this request is nothing without
 * @throws ModelError for an answer that is not a success
 */
export async function postResponse(
  account: OpenAiAccount,
  body: ResponseCreateParams & { model: string },
  signal: AbortSignal,
  needed: readonly Dispensable[] = [],
): Promise<Response> {
  const refused = refusedBy.get(body.model) ?? new Set();
  for (;;) {
    const sent = { ...body };
    for (const field of refused) if (!needed.includes(field)) delete sent[field];
    const response = await post(account, sent, signal);
    if (response.ok) return response;
    const { fault, parameter } = await faultOfAnswer(response);
    const field = dispensable.find((name) => parameter === name || parameter?.startsWith(`${name}.`));
    if (field === undefined || needed.includes(field) || refused.has(field)) throw fault;
    refused.add(field);
    refusedBy.set(body.model, refused);
  }
}

async function post(account: OpenAiAccount, body: ResponseCreateParams, signal: AbortSignal) {
  try {
    return await fetch(`${account.baseUrl}/responses`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${account.apiKey}`,
        "content-type": "application/json",
        accept: body.stream === true ? "text/event-stream" : "application/json",
      },
      body: JSON.stringify(body),
      signal,
      redirect: "manual",
    });
  } catch {
    throw new ModelError("unavailable", "the provider could not be reached");
  }
}
