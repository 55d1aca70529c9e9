/** Sends text messages. */
export interface Texting {
  /** False where nothing leaves this machine: no carrier is configured. */
  readonly real: boolean;
  /**
   * Gives one message to the carrier. There is no idempotency at the carrier: who calls this owns a row that says so first.
   * @param message `id` is our own row's; `from` is one of the tenant's own numbers, E.164
   * @returns the carrier's id of the message
   * @throws TextRefused where the carrier will never take it, AppError `unavailable` where it may later
   */
  send(message: OutgoingText): Promise<{ sid: string }>;
  /**
   * The carrier's ids of messages that could be this one, newest first: for who does not know whether `send` went
   * through. The carrier knows nothing of our ids, so it can only say what looks the same.
   * @param since no earlier than this, integer ms
   * @throws AppError `unavailable`
   */
  find(message: OutgoingText, since: number): Promise<string[]>;
}

/** One text on its way out. */
export interface OutgoingText {
  id: string;
  from: string;
  to: string;
  body: string;
}
