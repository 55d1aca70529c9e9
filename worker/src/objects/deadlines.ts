/** What a conversation may be waiting for. An object has one alarm; these share it. */
export type DeadlineName =
  /** The caller has said nothing. */
  | "silence"
  /** Everything said has been heard: hang up. */
  | "hang-up"
  /** The call has lasted as long as a call may. */
  | "time-up"
  /** Nobody has come back since the socket dropped. */
  | "abandoned"
  /** Nobody has written for as long as a conversation in writing rests. */
  | "rested"
  /** Nobody waits for the answer to a message any more: it must leave by itself. */
  | "owed"
  /** The end has not reached the queue, or the call has not been stored. */
  | "hand-over"
  /** Nobody will ask about this call any more. */
  | "forget";

type Deadlines = Partial<Record<DeadlineName, number>>;

/** Named deadlines over an object's single alarm, which stands at the nearest of them. Instants are integer ms. */
export class DeadlineBook {
  private readonly storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.storage = storage;
  }

  /** Sets or moves deadlines; `null` strikes one out. */
  change(changes: Partial<Record<DeadlineName, number | null>>): void {
    const deadlines: Deadlines = { ...this.all() };
    for (const [name, at] of Object.entries(changes) as [DeadlineName, number | null][]) {
      if (at === null) delete deadlines[name];
      else deadlines[name] = at;
    }
    this.keep(deadlines);
  }

  /** Takes out everything that is due, in the order it fell due. */
  takeDue(now: number): DeadlineName[] {
    const deadlines = this.all();
    const entries = Object.entries(deadlines) as [DeadlineName, number][];
    this.keep(Object.fromEntries(entries.filter(([, at]) => at > now)));
    return entries
      .filter(([, at]) => at <= now)
      .sort((a, b) => a[1] - b[1])
      .map(([name]) => name);
  }

  has(name: DeadlineName): boolean {
    return this.all()[name] !== undefined;
  }

  private all(): Deadlines {
    return this.storage.kv.get<Deadlines>("deadlines") ?? {};
  }

  private keep(deadlines: Deadlines): void {
    this.storage.kv.put("deadlines", deadlines);
    const next = Math.min(...Object.values(deadlines));
    // Alarms are written behind the same output gate as everything else; nobody needs to wait here.
    void (Number.isFinite(next) ? this.storage.setAlarm(next) : this.storage.deleteAlarm());
  }
}
