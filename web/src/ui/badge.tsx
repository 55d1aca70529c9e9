import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

export type Tone = "good" | "warn" | "bad" | "calm" | "tint" | "lamp";

const tones: Record<Tone, string> = {
  good: "bg-good-tint text-good",
  warn: "bg-warn-tint text-warn",
  bad: "bg-bad-tint text-bad",
  calm: "bg-calm-tint text-calm",
  tint: "bg-tint text-on-tint",
  lamp: "bg-lamp-tint text-lamp-ink",
};

const dots: Record<Tone, string> = {
  good: "bg-good",
  warn: "bg-warn",
  bad: "bg-bad",
  calm: "bg-ink-3",
  tint: "bg-on-tint",
  lamp: "bg-lamp",
};

/** A short state in words; colour only underlines it. */
export function Badge({ tone, children, className }: { tone: Tone; children: ReactNode; className?: string }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

/** A dot beside words that say the same; it pulses while something is happening. */
export function StatusDot({ tone, live = false, className }: { tone: Tone; live?: boolean; className?: string }) {
  return (
    <span
      aria-hidden
      className={cx("inline-block size-2 shrink-0 rounded-full", dots[tone], live && "lamp-pulse", className)}
    />
  );
}
