import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Asked,
  type Script,
  type StandInModel,
  standInModel,
} from "../../../../scripts/lib/model-stand-in/responses.ts";
import { VendorContract } from "../../../test/contracts/vendor.ts";
import { ModelError, type ModelEvent, type ModelRequest } from "../../domain/model/model.ts";
import { createOpenAi } from "./responses.ts";

const contract = VendorContract.open("openai");
if (contract === null)
  console.warn(
    "responses.test.ts: no contracts folder (CONTRACTS_DIR), so nothing is checked against OpenAI's document",
  );

const account = { apiKey: "sk-test", baseUrl: "https://api.openai.test", model: "gpt-6-luna" };
const request = (change: Partial<ModelRequest> = {}): ModelRequest => ({
  model: "gpt-6-luna",
  instructions: "You answer the telephone.",
  items: [
    { role: "user", text: "Tuesday at three?" },
    { role: "call", id: "call_1", name: "check_availability", arguments: '{"service":null}' },
    { role: "output", id: "call_1", output: "Option 1: Tuesday" },
    { role: "assistant", text: "One moment." },
    { role: "developer", text: "Today is Monday." },
  ],
  tools: [
    {
      name: "end_call",
      description: "Ends the call.",
      parameters: { type: "object", properties: {}, required: [], additionalProperties: false },
    },
  ],
  cacheKey: "tenant:1",
  safetyId: "caller-1",
  maxOutputTokens: 300,
  ...change,
});

let model: StandInModel;
let requests: Request[];

function modelDoes(script: Script): void {
  model = standInModel(script);
  requests = [];
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    const asked = new Request(input, init);
    requests.push(asked.clone());
    return await model.fetch(asked);
  });
}

/** All events, and the error that ended them. */
async function answered(
  change: Partial<ModelRequest> = {},
  signal = new AbortController().signal,
): Promise<{ events: ModelEvent[]; error: unknown }> {
  const events: ModelEvent[] = [];
  try {
    for await (const event of createOpenAi(account).stream(request(change), signal)) events.push(event);
    return { events, error: null };
  } catch (error) {
    return { events, error };
  }
}

const faultOf = async (script: Script) => {
  modelDoes(script);
  const { error } = await answered();
  expect(error).toBeInstanceOf(ModelError);
  return error as ModelError;
};

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.skipIf(contract === null)("by OpenAI's own document", () => {
  it("sends a request that is right in path, headers and body", async () => {
    modelDoes(() => ({ steps: [{ text: "Sure." }] }));
    await answered();
    expect(await contract?.faultsOf(requests[0]!)).toEqual([]);
    const { body } = model.asked[0]!;
    expect(body).toMatchObject({
      stream: true,
      store: false,
      parallel_tool_calls: false,
      reasoning: { effort: "none" },
    });
    expect(body["tools"]).toMatchObject([
      { type: "function", strict: true, parameters: { additionalProperties: false } },
    ]);
  });

  it("is answered with events that OpenAI could send", async () => {
    const steps = [{ text: "Let me look." }, { call: "end_call", arguments: {} }] as const;
    for (const ending of [
      [],
      [{ refuse: "no" }],
      [{ fail: "server_error" }],
      [{ incomplete: "max_output_tokens" }],
    ] as const) {
      const response = await standInModel(() => ({ steps: [...steps, ...ending] })).fetch(
        new Request("https://api.openai.test/responses", { method: "POST", body: '{"model":"m"}' }),
      );
      const sent = (await response.text()).split("\n").filter((line) => line.startsWith("data: "));
      expect(sent.length).toBeGreaterThan(8);
      for (const line of sent)
        expect(contract?.faultsOfEvent("POST", "/responses", JSON.parse(line.slice(6)))).toEqual([]);
    }
  });
});

describe("a stream", () => {
  it("gives text as it comes, whole calls, and the tokens at the end", async () => {
    modelDoes(() => ({
      steps: [{ text: "Let me look." }, { call: "end_call", arguments: { a: "long enough to be cut" } }],
    }));
    const { events, error } = await answered();
    expect(error).toBeNull();
    expect(
      events
        .filter((event) => event.type === "text")
        .map(({ delta }) => delta)
        .join(""),
    ).toBe("Let me look.");
    expect(events.filter((event) => event.type === "call")).toEqual([
      {
        type: "call",
        id: expect.stringMatching(/^call_/),
        name: "end_call",
        arguments: '{"a":"long enough to be cut"}',
      },
    ]);
    expect(events.at(-1)).toEqual({ type: "done", usage: { input: 100, cached: 80, output: 20 } });
  });

  it("leaves before anybody iterates it", () => {
    modelDoes(() => ({ steps: [{ text: "Hi." }] }));
    createOpenAi(account).stream(request(), new AbortController().signal);
    expect(requests).toHaveLength(1);
  });

  it("may be cut into pieces anywhere", async () => {
    modelDoes(() => ({ steps: [{ text: "¿Qué día le queda bien? 👍" }, { call: "end_call", arguments: {} }] }));
    const whole = new Uint8Array(
      await (await model.fetch(new Request("https://x.test", { method: "POST", body: "{}" }))).arrayBuffer(),
    );
    for (const size of [1, 7, 64, 1000]) {
      vi.stubGlobal("fetch", async () => {
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
          whole.slice(i * size, (i + 1) * size),
        );
        const body = new ReadableStream({
          start(controller) {
            for (const piece of pieces) controller.enqueue(piece);
            controller.close();
          },
        });
        return new Response(body, { headers: { "content-type": "text/event-stream" } });
      });
      const { events, error } = await answered();
      expect(error).toBeNull();
      expect(events.flatMap((event) => (event.type === "text" ? event.delta : [])).join("")).toBe(
        "¿Qué día le queda bien? 👍",
      );
      expect(events.filter(({ type }) => type === "call")).toHaveLength(1);
    }
  });

  it("counts a call once however often the provider repeats it", async () => {
    const item = {
      type: "function_call",
      id: "fc",
      call_id: "call_9",
      name: "end_call",
      arguments: "{}",
      status: "completed",
    };
    const event = `data: ${JSON.stringify({ type: "response.output_item.done", output_index: 0, item })}\n\n`;
    modelDoes(() => ({ steps: [{ garbage: event + event }] }));
    const { events } = await answered();
    expect(events.filter(({ type }) => type === "call")).toHaveLength(1);
  });

  it("ignores events of a type nobody knows yet", async () => {
    modelDoes(() => ({ steps: [{ garbage: 'data: {"type":"response.sparkles","x":1}\n\n' }, { text: "Hi." }] }));
    expect((await answered()).error).toBeNull();
  });

  it("ends silently when it is aborted, and hangs up on the provider", async () => {
    modelDoes(() => ({ steps: [{ text: "Well, " }, { stall: true }] }));
    const stop = new AbortController();
    const events: ModelEvent[] = [];
    for await (const event of createOpenAi(account).stream(request(), stop.signal)) {
      events.push(event);
      stop.abort();
    }
    expect(events).toEqual([{ type: "text", delta: "Well, " }]);
    await vi.waitFor(() => expect(model.abandoned).toBe(1));
  });

  it("asks for nothing more once it was aborted before it began", async () => {
    modelDoes(() => ({ steps: [{ text: "Hi." }] }));
    const stop = new AbortController();
    stop.abort();
    expect(await answered({}, stop.signal)).toEqual({ events: [], error: null });
  });
});

describe("what goes wrong is named", () => {
  it.each<[string, Script, string]>([
    ["a wrong key", () => ({ status: 401, error: { code: "invalid_api_key" } }), "unauthorized"],
    ["an unknown model", () => ({ status: 404, error: { code: "model_not_found" } }), "unauthorized"],
    ["too many requests", () => ({ status: 429, error: { code: "rate_limit_exceeded" } }), "rate-limited"],
    ["an empty account", () => ({ status: 429, error: { code: "insufficient_quota" } }), "unauthorized"],
    ["a provider that is down", () => ({ status: 503, error: { code: null } }), "unavailable"],
    ["a request it cannot read", () => ({ status: 400, error: { code: null, param: "input" } }), "unavailable"],
    ["a refusal", () => ({ steps: [{ refuse: "I can't" }] }), "refused"],
    ["an answer that fails", () => ({ steps: [{ text: "Hm" }, { fail: "server_error" }] }), "unavailable"],
    ["an answer that hits a limit", () => ({ steps: [{ fail: "rate_limit_exceeded" }] }), "rate-limited"],
    ["an answer cut short", () => ({ steps: [{ text: "Hm" }, { incomplete: "max_output_tokens" }] }), "incomplete"],
    ["a broken connection", () => ({ steps: [{ text: "Hm" }, { cut: true }] }), "unavailable"],
    ["no answer at all", () => ({ steps: [] }), "empty"],
    ["an empty text", () => ({ steps: [{ text: "" }] }), "empty"],
    ["something that is no JSON", () => ({ steps: [{ garbage: "data: {oops\n\n" }] }), "malformed"],
    [
      "an event without its fields",
      () => ({ steps: [{ garbage: 'data: {"type":"response.output_text.delta"}\n\n' }] }),
      "malformed",
    ],
    [
      "an error in the stream",
      () => ({ steps: [{ garbage: 'data: {"type":"error","code":"server_error"}\n\n' }] }),
      "unavailable",
    ],
  ])("%s", async (_, script, fault) => {
    expect((await faultOf(script)).fault).toBe(fault);
  });

  it("says how long the provider wants to be left alone", async () => {
    const limited = (headers: HeadersInit) => () => ({ status: 429, error: { code: "rate_limit_exceeded" }, headers });
    expect((await faultOf(limited({ "retry-after-ms": "250", "retry-after": "9" }))).retryAfterMs).toBe(250);
    expect((await faultOf(limited({ "retry-after": "2" }))).retryAfterMs).toBe(2000);
    expect((await faultOf(limited({ "retry-after": "soon" }))).retryAfterMs).toBeNull();
  });

  it("never repeats what the provider wrote, which may hold the caller's words", async () => {
    const error = await faultOf(() => ({ status: 400, error: { code: "x", message: "bad input: my card is 4111" } }));
    expect(error.message).not.toContain("4111");
  });

  it("takes an answer that is no stream for what it is", async () => {
    vi.stubGlobal("fetch", async () => Response.json({ output: [] }));
    expect((await answered()).error).toMatchObject({ fault: "malformed" });
  });

  it("takes a stream that just stops for incomplete", async () => {
    const event = `data: ${JSON.stringify({ type: "response.output_text.delta", delta: "Well" })}\n\n`;
    vi.stubGlobal("fetch", async () => new Response(event, { headers: { "content-type": "text/event-stream" } }));
    expect((await answered()).error).toMatchObject({ fault: "incomplete" });
  });

  it("counts a network that fails as unavailable", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("connection refused");
    });
    expect((await answered()).error).toMatchObject({ fault: "unavailable" });
  });
});

describe("a model that does not know a field", () => {
  const knows = (asked: Asked, ...unknown: string[]) => {
    const field = unknown.find((name) => name in asked.body);
    return field === undefined
      ? { steps: [{ text: "Hi." }] }
      : {
          status: 400,
          error: { code: "unsupported_parameter", param: field === "reasoning" ? "reasoning.effort" : field },
        };
  };

  it("is asked again without it, and not asked with it the next time", async () => {
    modelDoes((asked) => knows(asked, "reasoning", "text"));
    expect((await answered({ model: "small-one" })).error).toBeNull();
    expect(model.asked).toHaveLength(3);
    expect((await answered({ model: "small-one" })).error).toBeNull();
    expect(model.asked).toHaveLength(4);
  });

  it("is not asked for ever", async () => {
    modelDoes(() => ({ status: 400, error: { code: "unsupported_parameter", param: "reasoning.effort" } }));
    expect((await answered({ model: "stubborn-one" })).error).toMatchObject({ fault: "unavailable" });
    expect(model.asked).toHaveLength(2);
  });
});
