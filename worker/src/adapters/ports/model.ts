import type { ModelEvent, ModelRequest } from "../../domain/model/model.ts";

/** A language model behind a streaming interface. */
export interface Model {
  /** Used where a tenant names none. */
  readonly defaultModel: string;
  /**
   * One answer of the model, as it comes. The request leaves as soon as this is called, not at the first `next()`.
   * Aborting `signal` ends the stream without an error.
   * @throws ModelError from the iterator, whatever goes wrong
   */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
