import type { FormEvent, ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../auth/form-error.tsx";

interface EditorProps {
  label: string;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  /** Without it the form is the answer to a question, and cannot be closed. */
  onClose: (() => void) | undefined;
  children: ReactNode;
}

/** The form in which something is put right where it stands. */
export function Editor({ label, busy, error, onSubmit, onClose, children }: EditorProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form aria-label={label} noValidate onSubmit={submit} className="space-y-3">
      {children}
      <FormError error={error} />
      <div className="flex gap-2">
        <Button type="submit" size="sm" className="md:h-9" busy={busy}>
          {onClose === undefined ? "Go on" : "Save"}
        </Button>
        {onClose !== undefined && (
          <Button variant="ghost" size="sm" className="md:h-9" disabled={busy} onClick={onClose}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
