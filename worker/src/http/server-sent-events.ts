/**
 * Events as `text/event-stream` (the HTML standard, "Server-sent events").
 * @param failed the last event, where `events` fails
 * @param gone told when nobody reads on
 */
export function serverSentEvents(
  events: AsyncGenerator<{ type: string; data: unknown }>,
  failed: (error: unknown) => { type: string; data: unknown },
  gone: () => void,
): Response {
  const encoder = new TextEncoder();
  const write = (controller: ReadableStreamDefaultController<Uint8Array>, event: { type: string; data: unknown }) =>
    controller.enqueue(encoder.encode(`event: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`));
  let isGone = false;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await events.next();
        if (done) return controller.close();
        write(controller, value);
      } catch (error) {
        if (isGone) return;
        write(controller, failed(error));
        controller.close();
      }
    },
    cancel() {
      isGone = true;
      gone();
    },
  });
  // `no-transform`: a proxy that compresses would hold back what it has.
  return new Response(stream, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform" },
  });
}
