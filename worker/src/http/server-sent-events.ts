interface ServerEvent {
  type: string;
  data: unknown;
}

/** So often something is written while nothing happens, ms: only a write shows that the other side has gone. */
const stillHereMs = 1000;

/**
 * Events as `text/event-stream` (the HTML standard, "Server-sent events"), with a comment now and then while they wait.
 * @param failed the last event, where `events` fails
 * @param gone told when nobody reads on
 */
export function serverSentEvents(
  events: AsyncGenerator<ServerEvent>,
  failed: (error: unknown) => ServerEvent,
  gone: () => void,
): Response {
  const encoder = new TextEncoder();
  let waiting: ReturnType<typeof setInterval> | undefined;
  let isGone = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      waiting = setInterval(() => controller.enqueue(encoder.encode(": still here\n\n")), stillHereMs);
    },
    async pull(controller) {
      const write = ({ type, data }: ServerEvent) =>
        controller.enqueue(encoder.encode(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`));
      const close = () => {
        clearInterval(waiting);
        controller.close();
      };
      try {
        const { done, value } = await events.next();
        if (isGone) return;
        if (done) close();
        else write(value);
      } catch (error) {
        if (isGone) return;
        write(failed(error));
        close();
      }
    },
    cancel() {
      isGone = true;
      clearInterval(waiting);
      gone();
    },
  });
  // `no-transform`: a proxy that compresses would hold back what it has.
  return new Response(stream, {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform" },
  });
}
