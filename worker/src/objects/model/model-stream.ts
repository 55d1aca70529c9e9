import type { Model } from "../../adapters/ports/model.ts";
import { patience } from "../../domain/conversation/pace.ts";
import { ModelError, type ModelEvent, type ModelRequest } from "../../domain/model/model.ts";

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
  const watch = new Watch(own);
  if (signal.aborted) watch.stop();
  else signal.addEventListener("abort", () => watch.stop(), { once: true });
  watch.expireAt(Math.min(Date.now() + patience.firstTokenMs, until));
  return listen(model.stream(request, own.signal)[Symbol.asyncIterator](), watch, until);
}

async function* listen(events: AsyncIterator<ModelEvent>, watch: Watch, until: number): AsyncGenerator<ModelEvent> {
  let begun = false;
  try {
    for (;;) {
      const next = await watch.orEarlier(events.next());
      if (next === null || next.done === true) return;
      if (!begun) watch.expireAt(until);
      begun = true;
      yield next.value;
    }
  } finally {
    watch.close();
  }
}

/** What may end a wait for the next token early: one timer and one listener for a whole stream, however many tokens it has. */
class Watch {
  private readonly own: AbortController;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over: { stopped: boolean } | null = null;
  private wake: () => void = () => {};

  constructor(own: AbortController) {
    this.own = own;
  }

  /** @param at integer ms */
  expireAt(at: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(false), at - Date.now());
  }

  stop(): void {
    this.end(true);
  }

  close(): void {
    clearTimeout(this.timer);
    this.own.abort();
  }

  /**
   * @returns what `work` resolves with, or null where we stopped listening first
   * @throws ModelError `timeout`, or whatever `work` does
   */
  orEarlier<T>(work: Promise<T>): Promise<T | null> {
    return new Promise((resolve, reject) => {
      this.wake = () => {
        if (this.over === null) return;
        if (this.over.stopped) resolve(null);
        else reject(new ModelError("timeout", "the model did not answer in time"));
      };
      this.wake();
      work.then(resolve, reject);
    });
  }

  private end(stopped: boolean): void {
    this.over ??= { stopped };
    this.own.abort();
    this.wake();
  }
}
