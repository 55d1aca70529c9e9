import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expose } from "./expose.ts";
import { Meter, samplesOf } from "./metrics.ts";

const webhook = (status: number) => ({ name: "twilio_webhook_total" as const, labels: { endpoint: "voice", status } });
const valueOf = (text: string, series: string): string | undefined =>
  text
    .split("\n")
    .find((line) => line.startsWith(`${series} `))
    ?.slice(series.length + 1);

describe("a meter", () => {
  it("adds up what is alike and reports it once", () => {
    const meter = new Meter();
    for (const status of [200, 200, 403]) meter.add(webhook(status));
    expect(meter.takeDue(5000)).toEqual([
      { series: 'twilio_webhook_total{endpoint="voice",status="200"}', value: 2 },
      { series: 'twilio_webhook_total{endpoint="voice",status="403"}', value: 1 },
    ]);
    expect(meter.takeDue(50_000)).toEqual([]);
  });

  it("reports at once, then at most once a second, and loses nothing meanwhile", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), (pauses) => {
        const meter = new Meter();
        let now = 1_000_000;
        let [reported, lastReport] = [0, Number.NEGATIVE_INFINITY];
        for (const pause of pauses) {
          now += pause;
          meter.add(webhook(200));
          const due = meter.takeDue(now);
          if (due.length === 0) continue;
          expect(now - lastReport).toBeGreaterThanOrEqual(1000);
          lastReport = now;
          reported += due[0]!.value;
        }
        reported += meter.take(now)[0]?.value ?? 0;
        expect(reported).toBe(pauses.length);
      }),
    );
  });
});

describe("a histogram", () => {
  it("puts a measurement into every bucket it fits", () => {
    const series = samplesOf({ name: "turn_first_token_ms", ms: 100 }).map((sample) => sample.series);
    expect(series).not.toContain('turn_first_token_ms_bucket{le="50"}');
    for (const le of [100, 250, "+Inf"]) expect(series).toContain(`turn_first_token_ms_bucket{le="${le}"}`);
  });

  it("is exposed with its buckets in order, ending in all, then sum and count", () => {
    const meter = new Meter();
    for (const ms of [3, 30, 300, 30_000]) meter.add({ name: "turn_first_token_ms", ms });
    const text = expose(meter.take(0).toReversed());
    const lines = text.split("\n").filter((line) => line.startsWith("turn_first_token_ms"));
    expect(lines[0]).toBe('turn_first_token_ms_bucket{le="5"} 1');
    expect(lines.slice(-3)).toEqual([
      'turn_first_token_ms_bucket{le="+Inf"} 4',
      "turn_first_token_ms_count 4",
      "turn_first_token_ms_sum 30333",
    ]);
    expect(valueOf(text, 'turn_first_token_ms_bucket{le="500"}')).toBe("3");
  });
});

describe("the exposition", () => {
  it("shows what has not happened yet as 0", () => {
    const text = expose([]);
    for (const series of ["calls_active", "stripe_webhook_received_total", 'turn_first_token_ms_bucket{le="+Inf"}']) {
      expect(valueOf(text, series)).toBe("0");
    }
    expect(text.endsWith("\n")).toBe(true);
  });

  it("keeps one line a series whatever a label holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (endpoint) => {
        const text = expose(samplesOf({ name: "twilio_webhook_total", labels: { endpoint } }));
        const lines = text.split("\n").filter((line) => line.startsWith("twilio_webhook_total"));
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(/^twilio_webhook_total\{endpoint="(?:[^"\\\n]|\\["\\n])*"\} 1$/s);
      }),
    );
  });
});
