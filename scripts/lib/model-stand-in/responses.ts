/**
 * A language model for tests and benchmarks: answers `POST …/responses` as OpenAI's Responses API streams it, word by
 * word at times it is told, and can do everything wrong that a provider can.
 */

/** What was asked. */
export interface Asked {
  /** The request's JSON body. */
  body: Record<string, unknown>;
  headers: Headers;
  /** 0 for the first request. */
  index: number;
}

/** One thing the model does. A text is sent word by word, `everyMs` apart. */
export type Step =
  | { text: string; everyMs?: number }
  | { wait: number }
  | { call: string; arguments: unknown; id?: string }
  | { refuse: string }
  /** Bytes that are no event. */
  | { garbage: string }
  | { fail: string }
  | { incomplete: "max_output_tokens" | "content_filter" }
  /** The connection breaks here. */
  | { cut: true }
  /** Nothing more comes until the client goes away. */
  | { stall: true };

/** A streamed answer, or a refusal of the request with the provider's error body. */
export type Answer =
  | { steps: readonly Step[] }
  | { status: number; error: { code: string | null; param?: string | null; message?: string }; headers?: HeadersInit };

/** What the model does when it is asked. */
export type Script = (asked: Asked) => Answer | Promise<Answer>;

export interface StandInModel {
  /** Takes the network's place. */
  fetch(request: Request): Promise<Response>;
  asked: Asked[];
  /** How many streams the client ended before we did. */
  abandoned: number;
  /** Called as each event leaves, with the text of a delta or null. */
  onSent: ((text: string | null, asked: Asked) => void) | null;
}

/** @param script what it does, asked anew for each request */
export function standInModel(script: Script): StandInModel {
  const model: StandInModel = {
    asked: [],
    abandoned: 0,
    onSent: null,
    async fetch(request) {
      const asked = {
        body: await request.json<Record<string, unknown>>(),
        headers: request.headers,
        index: model.asked.length,
      };
      model.asked.push(asked);
      const answer = await script(asked);
      if ("status" in answer) {
        const { status, error, headers } = answer;
        const body = { error: { message: "no", type: "invalid_request_error", param: null, ...error } };
        return Response.json(body, { status, ...(headers === undefined ? {} : { headers }) });
      }
      return new Response(streamOf(model, asked, answer.steps), {
        headers: { "content-type": "text/event-stream; charset=utf-8" },
      });
    },
  };
  return model;
}

function streamOf(model: StandInModel, asked: Asked, steps: readonly Step[]): ReadableStream<Uint8Array> {
  let gone = false;
  let wake: () => void = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return new ReadableStream({
    async start(controller) {
      const bytes = new TextEncoder();
      const send = (text: string | null, raw: string) => {
        if (gone) return;
        controller.enqueue(bytes.encode(raw));
        model.onSent?.(text, asked);
      };
      const writer = new EventWriter(
        (event, text) => send(text, `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`),
        asked,
      );
      writer.created();
      for (const step of steps) {
        if (gone) return;
        if ("wait" in step) await pause(step.wait);
        else if ("stall" in step) await pause(Number.POSITIVE_INFINITY);
        else if ("garbage" in step) send(null, step.garbage);
        else if ("cut" in step) return gone ? undefined : controller.error(new Error("connection reset"));
        else if ("text" in step) {
          for (const word of step.text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
            if (step.everyMs !== undefined && step.everyMs > 0) await pause(step.everyMs);
            if (gone) return;
            writer.text(word);
          }
        } else if ("call" in step) writer.call(step.call, step.arguments, step.id);
        else {
          writer.end(step);
          return gone ? undefined : controller.close();
        }
      }
      writer.end(null);
      if (!gone) controller.close();
    },
    cancel() {
      gone = true;
      model.abandoned += 1;
      wake();
    },
  });
}

type Ending = Extract<Step, { refuse: string } | { fail: string } | { incomplete: string }> | null;

/** Writes the events of one response in the order and shape of the vendor's document. */
class EventWriter {
  private sequence = 0;
  private readonly output: Record<string, unknown>[] = [];
  private open: { id: string; text: string } | null = null;
  private readonly emit: (event: { type: string } & Record<string, unknown>, text: string | null) => void;
  private readonly id: string;
  private readonly model: string;

  constructor(emit: (event: { type: string } & Record<string, unknown>, text: string | null) => void, asked: Asked) {
    this.emit = emit;
    this.id = `resp_${asked.index}`;
    this.model = String(asked.body["model"]);
  }

  created(): void {
    this.send("response.created", { response: this.response("in_progress") });
  }

  text(delta: string): void {
    if (this.open === null) {
      this.open = { id: `msg_${this.id}_${this.output.length}`, text: "" };
      this.send("response.output_item.added", { output_index: this.output.length, item: this.message("in_progress") });
      this.send("response.content_part.added", { ...this.part(), part: outputText("") });
    }
    this.open.text += delta;
    this.send("response.output_text.delta", { ...this.part(), delta, logprobs: [] }, delta);
  }

  call(name: string, given: unknown, callId = `call_${this.id}_${this.sequence}`): void {
    this.closeMessage();
    const id = `fc_${this.id}_${this.output.length}`;
    const json = typeof given === "string" ? given : JSON.stringify(given);
    const item = { type: "function_call", id, call_id: callId, name };
    const at = { output_index: this.output.length, item_id: id };
    this.send("response.output_item.added", {
      output_index: at.output_index,
      item: { ...item, arguments: "", status: "in_progress" },
    });
    for (let from = 0; from < json.length; from += 12)
      this.send("response.function_call_arguments.delta", { ...at, delta: json.slice(from, from + 12) });
    this.send("response.function_call_arguments.done", { ...at, name, arguments: json });
    const done = { ...item, arguments: json, status: "completed" };
    this.send("response.output_item.done", { output_index: at.output_index, item: done });
    this.output.push(done);
  }

  end(ending: Ending): void {
    if (ending !== null && "refuse" in ending) {
      this.text("");
      this.send("response.refusal.delta", { ...this.part(), delta: ending.refuse });
    }
    this.closeMessage();
    if (ending !== null && "fail" in ending) {
      const error = { code: ending.fail, message: "it failed" };
      return this.send("response.failed", { response: { ...this.response("failed"), error } });
    }
    if (ending !== null && "incomplete" in ending) {
      const incomplete_details = { reason: ending.incomplete };
      return this.send("response.incomplete", { response: { ...this.response("incomplete"), incomplete_details } });
    }
    this.send("response.completed", { response: this.response("completed") });
  }

  private closeMessage(): void {
    if (this.open === null) return;
    const { text } = this.open;
    this.send("response.output_text.done", { ...this.part(), text, logprobs: [] });
    this.send("response.content_part.done", { ...this.part(), part: outputText(text) });
    const item = this.message("completed");
    this.send("response.output_item.done", { output_index: this.output.length, item });
    this.output.push(item);
    this.open = null;
  }

  private part() {
    return { item_id: this.open?.id ?? "", output_index: this.output.length, content_index: 0 };
  }

  private message(status: "in_progress" | "completed") {
    const content = status === "completed" ? [outputText(this.open?.text ?? "")] : [];
    return { type: "message", id: this.open?.id ?? "", role: "assistant", status, content };
  }

  private response(status: string): Record<string, unknown> {
    return {
      id: this.id,
      object: "response",
      created_at: 1_790_000_000,
      model: this.model,
      status,
      error: null,
      incomplete_details: null,
      instructions: null,
      metadata: {},
      output: [...this.output],
      parallel_tool_calls: false,
      temperature: 1,
      tool_choice: "auto",
      tools: [],
      top_p: 1,
      ...(status === "completed" ? { usage } : {}),
    };
  }

  private send(type: string, fields: Record<string, unknown>, text: string | null = null): void {
    this.emit({ type, sequence_number: this.sequence++, ...fields }, text);
  }
}

const usage = {
  input_tokens: 100,
  input_tokens_details: { cached_tokens: 80, cache_write_tokens: 0 },
  output_tokens: 20,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 120,
};

const outputText = (text: string) => ({ type: "output_text", text, annotations: [], logprobs: [] });
