import { Button } from "./button.tsx";

/** The foot of a list that has more; disappears at its end. */
export function LoadMore({
  more,
  busy,
  onMore,
  label = "Show more",
}: {
  more: boolean;
  busy: boolean;
  onMore: () => void;
  label?: string;
}) {
  if (!more) return null;
  return (
    <div className="flex justify-center border-t border-line p-4">
      <Button variant="secondary" size="sm" busy={busy} onClick={onMore}>
        {label}
      </Button>
    </div>
  );
}
