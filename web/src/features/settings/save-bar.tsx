import { Button } from "../../ui/button.tsx";
import { FormError } from "../auth/form-error.tsx";

interface SaveBarProps {
  dirty: boolean;
  busy: boolean;
  error: unknown;
  onReset: () => void;
}

/** The foot of a settings form: what failed, undo, save. */
export function SaveBar({ dirty, busy, error, onReset }: SaveBarProps) {
  return (
    <div className="space-y-4 border-t border-line px-5 py-4">
      <FormError error={error} />
      <div className="flex items-center justify-end gap-2.5">
        <p className="mr-auto text-sm text-ink-3" role="status">
          {dirty ? "Not saved yet" : "Everything is saved"}
        </p>
        {dirty && (
          <Button variant="ghost" onClick={onReset}>
            Undo
          </Button>
        )}
        <Button type="submit" busy={busy} disabled={!dirty}>
          Save
        </Button>
      </div>
    </div>
  );
}
