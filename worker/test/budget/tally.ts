/** Operations by name, such as `TENANT_HUB.admit`, each with how often it was asked for. */
export type Counts = Record<string, number>;

/** Counts storage operations, and knows which of them have not finished. */
export class Tally {
  private counts: Counts = {};
  private late: (() => Counts)[] = [];
  private running = 0;
  private asked = 0;

  add(name: string, by = 1): void {
    if (by > 0) this.counts[name] = (this.counts[name] ?? 0) + by;
    this.asked++;
  }

  /** Counts that are only known once the work is done. */
  addLate(read: () => Counts): void {
    this.late.push(read);
  }

  /** Keeps the tally from being read before `work` has ended, however it ends. */
  watch<T>(work: T): T {
    this.running++;
    const end = () => void this.running--;
    void Promise.resolve(work).then(end, end);
    return work;
  }

  /** What `act` asks for, with whatever it leaves running behind it. */
  async during(act: () => Promise<unknown>): Promise<Counts> {
    await this.quiet();
    this.counts = {};
    this.late = [];
    await act();
    await this.quiet();
    for (const read of this.late) for (const [name, by] of Object.entries(read())) this.add(name, by);
    return Object.fromEntries(Object.entries(this.counts).sort(([a], [b]) => a.localeCompare(b)));
  }

  /** Waits until nothing runs and nothing has been asked for in a while. */
  private async quiet(): Promise<void> {
    for (let calm = 0, seen = this.asked; calm < 6; seen = this.asked) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      calm = this.running === 0 && seen === this.asked ? calm + 1 : 0;
    }
  }
}
