/** Tells the operator of trouble. */
export interface Alerts {
  /**
   * Something failed that should not: it is logged, and told where it has failed `threshold` times without succeeding in
   * between, not again within the hour. Never throws; nobody who is waited for waits for it.
   * @param key names what fails, such as `stripe-webhook`
   * @param message counts and ids, never a secret or what belongs to a person
   */
  failed(key: string, message: string, threshold?: number): Promise<void>;
}
