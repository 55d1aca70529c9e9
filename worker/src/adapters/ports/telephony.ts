/** The carrier's account. */
export interface Telephony {
  /**
   * Points a number we hold at our webhooks.
   * @returns the carrier's id of the number, or null where no carrier is configured
   * @throws AppError `not_found` where the account does not own the number, `unavailable` where the carrier fails
   */
  connectNumber(phoneNumber: string): Promise<string | null>;
  /**
   * Numbers to be had in an area, voice and text.
   * @param areaCode three digits of the North American plan; null for anywhere in the country
   * @param country the area's, ISO 3166-1 alpha-2
   * @returns E.164, at most a hundred; empty where the area has none
   * @throws AppError `unavailable`
   */
  searchNumbers(areaCode: string | null, country: string): Promise<string[]>;
  /**
   * Buys a number with its webhooks set. The carrier knows no idempotency: whoever is not sure that an earlier purchase
   * failed asks `findBought` first.
   * @param label our own name for this purchase, unique to it, 64 characters at most
   * @throws AppError `conflict` where it will not be sold, with `details.reason` `not-for-sale` where others may be and
   *   `not-allowed` where the account must give an address or papers first; `unavailable` where the outcome is unknown
   *   or it may be sold later
   */
  buyNumber(phoneNumber: string, label: string): Promise<BoughtNumber>;
  /** The number that was bought under `label`, the first if there are several; null where there is none. @throws AppError `unavailable` */
  findBought(label: string): Promise<BoughtNumber | null>;
  /** Gives a bought number back, for good. One that is already gone is no error. @throws AppError `unavailable` */
  releaseNumber(sid: string): Promise<void>;
  /** False where no carrier is configured: numbers come from the built-in stock. */
  readonly real: boolean;
}

/** `sid` is the carrier's id, null where there is no carrier. */
export interface BoughtNumber {
  phoneNumber: string;
  sid: string | null;
}
