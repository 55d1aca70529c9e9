import { Pencil } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button.tsx";

interface RowActionsProps {
  /** What the row is about, for whoever does not see which one it is. */
  what: string;
  onChange: () => void;
  /** The button that opens the row's form, which is focused again when it closes. */
  opener: ComponentProps<"button">["ref"];
  /** What else can be done with it. */
  children?: ReactNode;
}

/** The buttons beside a row's heading, in a grid of two columns: change it, and whatever else. On a phone an icon each. */
export function RowActions({ what, onChange, opener, children }: RowActionsProps) {
  const isAlone = children === undefined;
  return (
    <div className="col-start-2 row-start-1 -my-2 flex h-10 items-center">
      <Button
        ref={opener}
        variant="ghost"
        size="sm"
        className={isAlone ? "-mr-2 max-sm:px-2.5" : "max-sm:px-2.5"}
        icon={<Pencil aria-hidden className="size-3.5" />}
        onClick={onChange}
      >
        <span className="max-sm:sr-only">Change</span>
        <span className="sr-only"> {what}</span>
      </Button>
      {children}
    </div>
  );
}
