import { Mark } from "../ui/logo.tsx";

/** Shown when a page takes longer than a blink to arrive. */
export function PendingPage() {
  return (
    <div role="status" aria-label="Loading the page" className="fade-in grid min-h-[60dvh] place-items-center">
      <Mark className="size-9 animate-pulse text-ink-3" />
    </div>
  );
}
