import type { Usage } from "@contract";
import { meterOf } from "./meter.ts";

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** The period as a bar: what is within the plan, what is beyond it, and where the limit is. The words beside it say the same. */
export function MinutesMeter({ usage }: { usage: Usage }) {
  const { within, beyond, includedMark, capMark } = meterOf(usage);
  // Two marks that stand together would be written over each other: the limit is what callers notice.
  const apart = includedMark === null || capMark === null || Math.abs(includedMark - capMark) > 0.15;
  const marks = [
    ...(includedMark === null || !apart ? [] : [{ key: "plan", at: includedMark, label: "plan" }]),
    ...(capMark === null ? [] : [{ key: "limit", at: capMark, label: "limit" }]),
  ];
  return (
    <div aria-hidden className={marks.length > 0 ? "pb-5" : undefined}>
      <div className="relative">
        <div className="flex h-2.5 overflow-hidden rounded-full bg-sunken">
          <span className="h-full bg-lamp" style={{ width: percent(Math.max(within, usage.seconds > 0 ? 0.01 : 0)) }} />
          <span className="h-full bg-bad" style={{ width: percent(beyond) }} />
        </div>
        {marks.map(({ key, at, label }) => (
          <span
            key={key}
            className="absolute -top-1 h-4.5 w-0.5 -translate-x-1/2 bg-ink-2"
            style={{ left: percent(at) }}
          >
            <span
              className={`absolute top-5 text-xs text-ink-3 ${at > 0.85 ? "right-0" : at < 0.1 ? "left-0" : "left-1/2 -translate-x-1/2"}`}
            >
              {label}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}
