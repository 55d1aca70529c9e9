/** Sends mail. */
export interface Mail {
  /** False where nothing leaves this machine: no provider is configured. */
  readonly real: boolean;
  /**
   * Gives one mail to the provider. The same id again is not sent twice.
   * @throws AppError `invalid` where it will never be taken, `unavailable` where it may later
   */
  send(mail: { id: string; to: string; subject: string; text: string }): Promise<{ providerId: string }>;
}
