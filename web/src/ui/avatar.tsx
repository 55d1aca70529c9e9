import { User } from "lucide-react";
import { cx } from "../lib/cx.ts";

/** Initials of a name, or a figure when there is none. Decorative: the name stands beside it. */
export function Avatar({ name, className }: { name: string | null; className?: string }) {
  const initials = (name ?? "")
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => word.slice(0, 1).toUpperCase());
  const shown = initials.length > 1 ? `${initials[0]}${initials.at(-1)}` : initials[0];
  return (
    <span
      aria-hidden
      className={cx(
        "grid size-9 shrink-0 place-items-center rounded-full bg-tint text-sm font-semibold text-on-tint",
        className,
      )}
    >
      {shown ?? <User className="size-4" />}
    </span>
  );
}
