import type { Found } from "@contract";
import { Pencil } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { useMay } from "../../auth/may.tsx";
import { FoundNote } from "./found-note.tsx";

interface FactRowProps {
  label: string;
  children: ReactNode;
  found?: Pick<Found<unknown>, "method" | "sourceUrl" | "confidence"> | null;
  /** Where a guess is what the trade usually does. */
  ofTrade?: boolean;
  /** What takes the row's place while it is put right; without it the row cannot be. */
  edit?: (close: () => void) => ReactNode;
}

/** One thing that was found: what, from where, and put right in its place. */
export function FactRow({ label, children, found, ofTrade = false, edit }: FactRowProps) {
  const mayEdit = useMay("agent.write");
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (!editing) {
      if (was.current) opener.current?.focus();
      was.current = false;
      return;
    }
    was.current = true;
    const place = editor.current;
    place?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") setEditing(false);
    };
    place?.addEventListener("keydown", leave);
    return () => place?.removeEventListener("keydown", leave);
  }, [editing]);
  return (
    <div className="grid gap-x-6 gap-y-1 py-3.5 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <h3 className="text-sm font-medium text-ink-2">{label}</h3>
      {editing && edit !== undefined ? (
        <div ref={editor}>{edit(() => setEditing(false))}</div>
      ) : (
        <div className="flex min-w-0 items-start justify-between gap-3">
          <div className="min-w-0 flex-1 space-y-1">
            <div className="wrap-break-word text-ink">{children}</div>
            {found && <FoundNote found={found} ofTrade={ofTrade} />}
          </div>
          {edit !== undefined && mayEdit && (
            <Button
              ref={opener}
              variant="ghost"
              size="sm"
              className="-mt-1 -mr-2 shrink-0"
              icon={<Pencil aria-hidden className="size-3.5" />}
              onClick={() => setEditing(true)}
            >
              Change
              <span className="sr-only"> {label.toLowerCase()}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
