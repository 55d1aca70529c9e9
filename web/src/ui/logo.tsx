import { cx } from "../lib/cx.ts";

/** The mark: an A whose crossbar is the sun that has not risen yet. Amunet is "the hidden one". */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cx("size-6", className)}>
      <path
        d="M3 21 12 2.5 21 21"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M7.6 21a4.4 4.4 0 0 1 8.8 0Z" className="fill-lamp" />
    </svg>
  );
}

/** The name in drawn capitals, the mark being its first letter. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 141 24" role="img" aria-label="Amunet" className={cx("h-4.5 w-auto", className)}>
      <g fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M2 22 11 2l9 20" />
        <path d="M29 22V2l9 12.5L47 2v20" />
        <path d="M56 2v12.5a7.5 7.5 0 0 0 15 0V2" />
        <path d="M80 22V2l15 20V2" />
        <path d="M116 2h-12v20h12M104 12h10" />
        <path d="M122 2h16M130 2v20" />
      </g>
      <path d="M6.7 22a4.3 4.3 0 0 1 8.6 0Z" className="fill-lamp" />
    </svg>
  );
}
