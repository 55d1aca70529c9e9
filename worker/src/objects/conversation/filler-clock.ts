import { patience, speakingMs } from "../../domain/conversation/pace.ts";

/**
 * Sees to it that a caller is never left in dead air: counts from the moment they have nothing to hear, and says when a
 * filler is due. Runs on timers, which keep the object awake for as long as somebody waits for it anyway.
 */
export class FillerClock {
  private readonly due: (nth: 0 | 1) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private quietFrom = 0;
  private said = 0;

  /** @param due says the first filler of a wait, or the second; there is no third */
  constructor(due: (nth: 0 | 1) => void) {
    this.due = due;
  }

  /** From `at` on (integer ms) the caller hears nothing, unless they still hear what we said before. */
  start(at: number): void {
    this.quietFrom = Math.max(at, this.quietFrom);
    this.arm();
  }

  /** Something else than a filler was said at `at`: a new wait begins once it has been heard. */
  spoke(text: string, at: number): void {
    this.quietFrom = Math.max(at, this.quietFrom) + speakingMs(text);
    this.said = 0;
    if (this.timer !== undefined) this.arm();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private arm(): void {
    clearTimeout(this.timer);
    const wait = patience.fillersMs[this.said];
    if (wait === undefined) return;
    this.timer = setTimeout(() => this.ring(), this.quietFrom + wait - Date.now());
  }

  private ring(): void {
    const nth = this.said === 0 ? 0 : 1;
    this.said += 1;
    this.due(nth);
    this.arm();
  }
}
