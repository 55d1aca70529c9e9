import { Mortal } from "../numbers/mortal.ts";

/** A number below `limit`, at random. */
export type Pick = (limit: number) => number;

/** Numbers that are the same in each run with the same seed. */
export function pickFrom(seed: number): Pick {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * Several processes at once, one operation after the other: whenever each of them stands before its next operation, one
 * is picked to go on. The same picks are the same run, however fast the machine is.
 */
export class Stage {
  private readonly waiting: (() => void)[] = [];
  private alive = 0;
  private readonly pick: Pick;

  constructor(pick: Pick) {
    this.pick = pick;
  }

  /** Runs processes until each has ended, however it ends. None may ask for two things at once. */
  async play(processes: readonly (() => Promise<unknown>)[]): Promise<void> {
    this.alive = processes.length;
    await Promise.all(
      processes.map(async (process) => {
        try {
          await process();
        } catch {
          // It has died, or what it asked for failed: a queue would bring its message back.
        } finally {
          this.alive--;
          this.goOn();
        }
      }),
    );
  }

  /** Waits until it is this process's turn. */
  turn(): Promise<void> {
    const turn = new Promise<void>((resolve) => this.waiting.push(resolve));
    this.goOn();
    return turn;
  }

  private goOn(): void {
    if (this.waiting.length === 0 || this.waiting.length < this.alive) return;
    const [next] = this.waiting.splice(this.pick(this.waiting.length), 1);
    next?.();
  }
}

/** A process on a stage, which may die there. */
export class Actor extends Mortal {
  private readonly stage: Stage;

  constructor(stage: Stage, dies: number, when: "before" | "after", how: "killed" | "lost" = "killed") {
    super(dies, when, how);
    this.stage = stage;
  }

  override async live<T>(operation: () => Promise<T>): Promise<T> {
    await this.stage.turn();
    return super.live(operation);
  }
}
