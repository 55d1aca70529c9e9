import type { Model } from "../adapters/ports.ts";
import { patience } from "../domain/conversation/pace.ts";
import { ModelError, type ModelEvent, type ModelRequest } from "../domain/model/model.ts";
import { within } from "../within.ts";

/**
 * Asks a model and gives its events as they come, within the time a conversation has. The request leaves as this is
 * called, before anything that is journalled after it: the runtime holds back what is sent while a write is not on disk.
 * The stream ends without an error the moment `signal` fires.
 * @param until the turn has this long, integer ms
 * @throws ModelError from the iterator; `timeout` where the first token or the end does not come in time
 */
export function askModel(
  model: Model,
  request: ModelRequest,
  signal: AbortSignal,
  until: number,
): AsyncIterable<ModelEvent> {
  const own = new AbortController();
  const stopped = new Promise<null>((resolve) => {
    const stop = () => {
      own.abort();
      resolve(null);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  const askedAt = Date.now();
  return listen(model.stream(request, own.signal)[Symbol.asyncIterator](), own, stopped, askedAt, until);
}

async function* listen(
  events: AsyncIterator<ModelEvent>,
  own: AbortController,
  stopped: Promise<null>,
  askedAt: number,
  until: number,
): AsyncGenerator<ModelEvent> {
  let due = Math.min(askedAt + patience.firstTokenMs, until);
  try {
    for (;;) {
      const next = await inTime(due, Promise.race([events.next(), stopped]));
      if (next === null || next.done === true) return;
      due = until;
      yield next.value;
    }
  } finally {
    own.abort();
  }
}

async function inTime<T>(due: number, work: Promise<T>): Promise<T> {
  let late = true;
  const timed = work.finally(() => (late = false));
  try {
    return await within(due - Date.now(), "model", timed);
  } catch (error) {
    throw late ? new ModelError("timeout", "the model did not answer in time") : error;
  }
}
