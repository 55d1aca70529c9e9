/** The carrier will never take this text, however often it is tried. */
export class TextRefused extends Error {
  /** The carrier's own code, where it gave one. */
  readonly code: string | null;
  /** The number has asked the carrier for no more texts. */
  readonly optedOut: boolean;

  constructor(message: string, { code, optedOut }: { code: string | null; optedOut: boolean }) {
    super(message);
    this.code = code;
    this.optedOut = optedOut;
  }
}
