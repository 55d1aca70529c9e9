import { Stream } from "openai/core/streaming";
import type {
  ResponseCreateParamsStreaming,
  ResponseInputItem,
  ResponseStreamEvent,
} from "openai/resources/responses/responses";
import { ModelError, type ModelEvent, type ModelItem, type ModelRequest } from "../../domain/model/model.ts";
import type { Model } from "../ports/model.ts";
import { type OpenAiAccount, postResponse } from "./post-response.ts";
import { EventReader } from "./read-events.ts";

/**
 * OpenAI's Responses API, streaming (developers.openai.com/api/reference/responses), or any server that speaks it. Only the
 * SDK's types and its decoder of server-sent events are used: the whole client weighs 100 KiB of gzip, and a telephone call
 * wants neither its retries nor its ten minutes of patience.
 */
export function createOpenAi(account: OpenAiAccount): Model {
  return {
    defaultModel: account.model,
    stream(request, signal) {
      const controller = new AbortController();
      const abort = () => controller.abort();
      if (signal.aborted) abort();
      signal.addEventListener("abort", abort, { once: true });
      const opened = open(account, request, controller.signal);
      // Met by whoever iterates; until then it must not count as unhandled.
      opened.catch(() => {});
      return events(opened, controller, signal);
    },
  };
}

async function* events(
  opened: Promise<Response>,
  controller: AbortController,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  const reader = new EventReader();
  try {
    const response = await opened;
    const stream = Stream.fromSSEResponse<ResponseStreamEvent>(response, controller, undefined, false, "events");
    for await (const event of stream) {
      yield* reader.read(event);
      if (reader.ended) return;
    }
    if (!signal.aborted) reader.end();
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof ModelError) throw error;
    throw error instanceof SyntaxError
      ? new ModelError("malformed", "the stream is not what it should be")
      : new ModelError("unavailable", "the stream broke off");
  } finally {
    controller.abort();
  }
}

/** @throws ModelError where there is no stream to read */
async function open(account: OpenAiAccount, request: ModelRequest, signal: AbortSignal): Promise<Response> {
  const response = await postResponse(account, bodyOf(request), signal);
  if (response.headers.get("content-type")?.includes("text/event-stream") && response.body !== null) return response;
  await response.body?.cancel();
  throw new ModelError("malformed", "the provider did not answer with a stream");
}

function bodyOf(request: ModelRequest): ResponseCreateParamsStreaming & { model: string } {
  return {
    model: request.model,
    instructions: request.instructions,
    input: request.items.map(inputOf),
    tools: request.tools.map((tool) => ({ type: "function", ...tool, strict: true })),
    parallel_tool_calls: false,
    stream: true,
    store: false,
    reasoning: { effort: "none" },
    text: { verbosity: "low" },
    max_output_tokens: request.maxOutputTokens,
    prompt_cache_key: request.cacheKey,
    safety_identifier: request.safetyId,
  };
}

function inputOf(item: ModelItem): ResponseInputItem {
  switch (item.role) {
    case "call":
      return { type: "function_call", call_id: item.id, name: item.name, arguments: item.arguments };
    case "output":
      return { type: "function_call_output", call_id: item.id, output: item.output };
    default:
      return { type: "message", role: item.role, content: item.text };
  }
}
