import { Button } from "../../ui/button.tsx";
import { FormError } from "../auth/form-error.tsx";
import { useMay } from "../auth/may.tsx";
import type { Intent } from "./intent.ts";
import { ReadOnlyNote } from "./read-only-note.tsx";
import { useUnsaved } from "./unsaved.tsx";

interface SaveBarProps {
  dirty: boolean;
  busy: boolean;
  error: unknown;
  onReset: () => void;
  /** Closes a form that stands among others, saved or not; then there is no undo. */
  onCancel?: () => void;
}

/** The foot of a settings form: what failed, undo, keep as a draft, publish. The value of a button says what for. */
export function SaveBar({ dirty, busy, error, onReset, onCancel }: SaveBarProps) {
  useUnsaved(dirty);
  const draft: Intent = "draft";
  const publish: Intent = "publish";
  const mayChange = useMay("agent.write");
  if (!mayChange) {
    return (
      <div className="border-t border-line px-5 py-4">
        <ReadOnlyNote />
      </div>
    );
  }
  return (
    <div className="space-y-4 border-t border-line px-5 py-4">
      <FormError error={error} />
      <div className="flex flex-wrap items-center justify-end gap-2.5">
        <div className="mr-auto flex items-center gap-2.5 max-sm:w-full max-sm:justify-between">
          <p className="text-sm text-ink-3" role="status">
            {dirty ? "Not saved yet" : onCancel === undefined && "Everything is saved"}
          </p>
          {(dirty || onCancel !== undefined) && (
            <Button variant="ghost" size="sm" disabled={busy} onClick={onCancel ?? onReset}>
              {onCancel === undefined ? "Undo" : "Cancel"}
            </Button>
          )}
        </div>
        <Button variant="secondary" type="submit" value={draft} disabled={!dirty || busy} className="max-sm:flex-1">
          Save draft
        </Button>
        <Button type="submit" value={publish} busy={busy} disabled={!dirty} className="max-sm:flex-1">
          Save and publish
        </Button>
      </div>
    </div>
  );
}
