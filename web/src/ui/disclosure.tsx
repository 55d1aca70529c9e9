import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cx } from "../lib/cx.ts";

interface DisclosureProps {
  /** What is behind it, as a button's words. */
  label: ReactNode;
  /** Open until somebody closes it. */
  open?: boolean;
  /** In the colour of text, where every row of a list is one. */
  quiet?: boolean;
  className?: string;
  /** Made when it is first opened, so that what it needs is read only then. */
  children: () => ReactNode;
}

/** More of something, for who wants it. */
export function Disclosure({ label, open = false, quiet = false, className, children }: DisclosureProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const shown = chosen ?? open;
  const id = useId();
  return (
    <div className={className}>
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onClick={() => setChosen(!shown)}
        className={cx(
          "-mx-1 flex min-h-9 items-center gap-1.5 rounded-sm px-1 text-left hover:underline",
          quiet ? "w-full flex-row-reverse justify-between text-ink" : "text-sm font-medium text-link",
        )}
      >
        <ChevronDown
          aria-hidden
          className={cx(
            "size-4 shrink-0 transition-transform duration-150",
            quiet ? shown && "rotate-180" : !shown && "-rotate-90",
          )}
        />
        {label}
      </button>
      {shown && (
        <div id={id} className="fade-in mt-2">
          {children()}
        </div>
      )}
    </div>
  );
}
