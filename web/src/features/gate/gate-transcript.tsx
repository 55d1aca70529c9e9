import type { GateLine } from "@contract";
import { cx } from "../../lib/cx.ts";

const speakers: Readonly<Record<GateLine["who"], string>> = {
  caller: "Caller",
  agent: "Receptionist",
  system: "System",
};

/** A rehearsed conversation, line by line. */
export function GateTranscript({ lines }: { lines: readonly GateLine[] }) {
  return (
    <ol className="space-y-1.5 rounded-md bg-sunken/60 px-4 py-3 text-sm">
      {lines.map((line, place) => (
        <li key={place} className="grid gap-x-3 sm:grid-cols-[6rem_minmax(0,1fr)]">
          <span className={cx("font-medium", line.who === "agent" ? "text-on-tint" : "text-ink-3")}>
            {speakers[line.who]}
          </span>
          <span className="wrap-break-word">{line.text === "" ? "(silence)" : line.text}</span>
        </li>
      ))}
    </ol>
  );
}
