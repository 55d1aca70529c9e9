import { z } from "zod";
import { ModelError, type ModelEvent } from "../../domain/model/model.ts";
import { faultOfCode } from "./faults.ts";

const call = z.object({
  type: z.literal("function_call"),
  call_id: z.string(),
  name: z.string(),
  arguments: z.string(),
});
const begunCall = call.extend({ id: z.string().nullish(), arguments: z.string().default("") });
const tokens = z.object({
  input_tokens: z.number(),
  output_tokens: z.number(),
  input_tokens_details: z.object({ cached_tokens: z.number() }).nullish(),
});

const shapes = {
  any: z.object({ type: z.string() }),
  delta: z.object({ delta: z.string() }),
  added: z.object({ item: begunCall }),
  argumentsDone: z.object({ item_id: z.string(), arguments: z.string() }),
  done: z.object({ item: call }),
  completed: z.object({ response: z.object({ usage: tokens.nullish() }) }),
  failed: z.object({ response: z.object({ error: z.object({ code: z.string() }).nullish() }) }),
  error: z.object({ code: z.string().nullish() }),
};

/**
 * Reads the events of one streamed response (ResponseStreamEvent) into ours. A call's name and id come with its output
 * item and its arguments when they are whole; events repeated or of an unknown type change nothing.
 */
export class EventReader {
  /** The response has said that it is complete. */
  ended = false;
  private spoke = false;
  private readonly begun = new Map<string, { id: string; name: string }>();
  private readonly calls = new Set<string>();

  /** @throws ModelError where the provider gives up, refuses or talks nonsense */
  *read(event: unknown): Generator<ModelEvent> {
    switch (parse(shapes.any, event).type) {
      case "response.output_text.delta": {
        const { delta } = parse(shapes.delta, event);
        if (delta === "") return;
        this.spoke = true;
        return yield { type: "text", delta };
      }
      case "response.output_item.added": {
        const { item } = shapes.added.safeParse(event).data ?? {};
        if (item?.id) this.begun.set(item.id, { id: item.call_id, name: item.name });
        return;
      }
      case "response.function_call_arguments.done": {
        const { item_id, arguments: given } = parse(shapes.argumentsDone, event);
        const known = this.begun.get(item_id);
        return known === undefined ? undefined : yield* this.call({ ...known, arguments: given });
      }
      case "response.output_item.done": {
        const { item } = shapes.done.safeParse(event).data ?? {};
        if (item === undefined) return;
        return yield* this.call({ id: item.call_id, name: item.name, arguments: item.arguments });
      }
      case "response.refusal.delta":
      case "response.refusal.done":
        throw new ModelError("refused", "the model refused");
      case "response.completed": {
        const { usage } = parse(shapes.completed, event).response;
        this.end(true);
        return yield {
          type: "done",
          usage: usage
            ? {
                input: usage.input_tokens,
                cached: usage.input_tokens_details?.cached_tokens ?? 0,
                output: usage.output_tokens,
              }
            : null,
        };
      }
      case "response.incomplete":
        throw new ModelError("incomplete", "the model stopped in the middle");
      case "response.failed":
        throw this.failure(parse(shapes.failed, event).response.error?.code ?? null);
      case "error":
        throw this.failure(shapes.error.safeParse(event).data?.code ?? null);
    }
  }

  /**
   * The stream is over.
   * @throws ModelError `incomplete` where the response never said so itself, `empty` where it said nothing else
   */
  end(complete = false): void {
    if (!complete) throw new ModelError("incomplete", "the stream ended before the response did");
    if (!this.spoke && this.calls.size === 0) throw new ModelError("empty", "the model said nothing");
    this.ended = true;
  }

  private *call(call: { id: string; name: string; arguments: string }): Generator<ModelEvent> {
    if (this.calls.has(call.id)) return;
    this.calls.add(call.id);
    yield { type: "call", ...call };
  }

  private failure(code: string | null): ModelError {
    return new ModelError(faultOfCode(code) ?? "unavailable", `the response failed (${code ?? "no code"})`);
  }
}

/** @throws ModelError `malformed` */
function parse<S extends z.ZodType>(shape: S, event: unknown): z.infer<S> {
  const read = shape.safeParse(event);
  if (!read.success) throw new ModelError("malformed", "an event of the stream cannot be read");
  return read.data;
}
