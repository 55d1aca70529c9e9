import { describe, expect, it } from "vitest";
import { readEvents } from "./event-stream.ts";

/** A stream that arrives in these pieces. */
function arriving(...pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function eventsOf(stream: ReadableStream<Uint8Array>) {
  const events = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const written =
  'event: clause\ndata: {"text":"¿Qué día?"}\n\n: still here\n\nevent: done\r\ndata: a\r\ndata: b\r\n\r\n';
const meant = [
  { type: "clause", data: '{"text":"¿Qué día?"}' },
  { type: "done", data: "a\nb" },
];

describe("a stream of events", () => {
  it("is read wherever the network cuts it, also inside a letter", async () => {
    const whole = bytes(written);
    for (let cut = 0; cut <= whole.length; cut += 1) {
      expect(await eventsOf(arriving(whole.slice(0, cut), whole.slice(cut)))).toEqual(meant);
    }
    expect(await eventsOf(arriving(...[...whole].map((byte) => new Uint8Array([byte]))))).toEqual(meant);
  });

  it("leaves out a last event that was cut off", async () => {
    expect(await eventsOf(arriving(bytes("event: clause\ndata: 1\n\nevent: done\ndata: {")))).toEqual([
      { type: "clause", data: "1" },
    ]);
  });

  it("is let go of when nobody reads on", async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes("data: x\n\n")),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of readEvents(endless)) break;
    expect(cancelled).toBe(true);
  });
});
