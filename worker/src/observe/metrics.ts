const lossy = "Isolates report at most once a second; one that is killed loses what it had not reported.";

/** Every family `/api/metrics` shows, and what an operator reads beside its figures. */
export const families = {
  twilio_webhook_total: {
    kind: "counter",
    help: `Requests to the telephone's endpoints by endpoint and HTTP status. ${lossy}`,
  },
  calls_active: {
    kind: "gauge",
    help: "Answered calls that have not ended, over all tenants, at most a second or two old.",
  },
  queue_failed_total: { kind: "counter", help: `Failed attempts to work a queue message, by queue. ${lossy}` },
  turn_first_token_ms: {
    kind: "histogram",
    help: `Milliseconds from a caller's words to our first word back. ${lossy}`,
  },
  model_turn_total: {
    kind: "counter",
    help: `Turns given to a language model, by who answered: it, nobody because the caller spoke, or the built-in brain. ${lossy}`,
  },
  model_fault_total: { kind: "counter", help: `Turns a language model failed at, by what went wrong. ${lossy}` },
  claim_blocked_total: {
    kind: "counter",
    help: `Sentences of a language model held back because no receipt proves what they claim, by what that is. ${lossy}`,
  },
  leak_blocked_total: {
    kind: "counter",
    help: `Sentences of a language model held back because of what they would give away, by what that is. ${lossy}`,
  },
  stripe_webhook_received_total: { kind: "counter", help: `Events received from Stripe, signed by it. ${lossy}` },
  stripe_webhook_processed_total: { kind: "counter", help: `Events from Stripe that were applied. ${lossy}` },
  stripe_webhook_duplicate_total: {
    kind: "counter",
    help: `Events from Stripe that had been applied before. ${lossy}`,
  },
  stripe_webhook_ignored_total: {
    kind: "counter",
    help: `Events from Stripe of a type we do not act on, or of nobody here. ${lossy}`,
  },
  stripe_webhook_failed_total: { kind: "counter", help: `Events from Stripe that failed and come again. ${lossy}` },
} as const;

type NameOf<K> = {
  [N in keyof typeof families]: (typeof families)[N]["kind"] extends K ? N : never;
}[keyof typeof families];

/** Something that happened once. Labels have few values each, never a tenant, a number or an id. */
export type Occurrence =
  | { name: NameOf<"counter">; labels?: Readonly<Record<string, string | number>> }
  | { name: NameOf<"histogram">; ms: number };

/** One line of the exposition: a series as it is written there, and its value or what to add to it. */
export interface Sample {
  series: string;
  value: number;
}

/** Upper bounds of the histogram's buckets, milliseconds. */
const bounds = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000];

const escape = (value: string): string => value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

function seriesOf(name: string, labels: Readonly<Record<string, string | number>> = {}): string {
  const written = Object.entries(labels).map(([key, value]) => `${key}="${escape(String(value))}"`);
  return written.length === 0 ? name : `${name}{${written.join(",")}}`;
}

/** What an occurrence adds: one to its counter, or one to each bucket of its histogram that it fits into. */
export function samplesOf(occurrence: Occurrence): Sample[] {
  if (!("ms" in occurrence)) return [{ series: seriesOf(occurrence.name, occurrence.labels), value: 1 }];
  const { name, ms } = occurrence;
  const fits: (number | string)[] = [...bounds.filter((bound) => ms <= bound), "+Inf"];
  return [
    ...fits.map((le) => ({ series: seriesOf(`${name}_bucket`, { le }), value: 1 })),
    { series: `${name}_sum`, value: ms },
    { series: `${name}_count`, value: 1 },
  ];
}

/** Between two reports of one isolate, milliseconds. */
const reportEvery = 1000;

/** Adds up what happens in one isolate, so that a busy one sends few reports and a quiet one sends them at once. */
export class Meter {
  private pending = new Map<string, number>();
  private reportedAt = 0;

  add(occurrence: Occurrence): void {
    for (const { series, value } of samplesOf(occurrence))
      this.pending.set(series, (this.pending.get(series) ?? 0) + value);
  }

  /**
   * Takes what is to be reported: nothing within a second of the last report.
   * @param now integer ms
   */
  takeDue(now: number): Sample[] {
    return now - this.reportedAt < reportEvery ? [] : this.take(now);
  }

  /** Takes everything that has not been reported. */
  take(now: number): Sample[] {
    const samples = Array.from(this.pending, ([series, value]) => ({ series, value }));
    this.pending.clear();
    if (samples.length > 0) this.reportedAt = now;
    return samples;
  }
}
