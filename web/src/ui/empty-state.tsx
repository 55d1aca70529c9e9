import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** What will appear here, and what makes it appear. */
  children: ReactNode;
  action?: ReactNode;
  /** `h1` where nothing else on the page names it. */
  heading?: "h1" | "h2";
}

/** Nothing yet: says what belongs here and what to do for it. */
export function EmptyState({ icon, title, children, action, heading: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-14 text-center">
      <div className="mb-4 grid size-14 place-items-center rounded-full bg-lamp-tint text-lamp-ink [&_svg]:size-6">
        {icon}
      </div>
      <Heading className="title text-xl text-ink">{title}</Heading>
      <div className="mt-2 max-w-md text-ink-2">{children}</div>
      {action !== undefined && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
