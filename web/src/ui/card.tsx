import type { ComponentProps, ReactNode } from "react";
import { cx } from "../lib/cx.ts";

/** A sheet of paper on the page. */
export function Card({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={cx("rounded-lg border border-line bg-surface shadow-card", className)} />;
}

/** The line above a card's content: a heading and what can be done from there. */
export function CardHeader({ title, action, id }: { title: ReactNode; action?: ReactNode; id?: string }) {
  return (
    <div className="flex items-center justify-between gap-3 border-b border-line px-5 py-3.5">
      <h2 id={id} className="text-base font-semibold text-ink">
        {title}
      </h2>
      {action}
    </div>
  );
}
