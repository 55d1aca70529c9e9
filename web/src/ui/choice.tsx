import type { ComponentProps, ReactNode } from "react";
import { cx } from "../lib/cx.ts";

interface ChoiceProps extends Omit<ComponentProps<"input">, "type" | "title"> {
  title: ReactNode;
  hint?: ReactNode;
}

/** One of a few answers, as a card that can be pressed anywhere. Give the group a `fieldset` with a legend. */
export function Choice({ title, hint, className, ...rest }: ChoiceProps) {
  return (
    <label
      className={cx(
        "flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line-strong/45 bg-surface px-3.5 py-2.5 transition-colors hover:border-line-strong has-checked:border-primary has-checked:bg-tint/60",
        className,
      )}
    >
      <input {...rest} type="radio" className="mt-1 size-4 shrink-0 accent-primary" />
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        {hint !== undefined && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
