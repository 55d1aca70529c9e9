import type { ReactNode, RefObject } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { FormError } from "../auth/form-error.tsx";

interface ConfirmRemovalProps {
  title: string;
  /** What will be otherwise once it is gone. */
  description: string;
  /** On the button that does it. */
  remove: string;
  busy: boolean;
  /** Why it was not done. */
  error: unknown;
  returnTo?: RefObject<HTMLElement | null>;
  onRemove: () => void;
  onClose: () => void;
  /** What else is to be known before. */
  children?: ReactNode;
}

/** Asks once more before something is taken away. */
export function ConfirmRemoval({
  title,
  description,
  remove,
  busy,
  error,
  returnTo,
  onRemove,
  onClose,
  children,
}: ConfirmRemovalProps) {
  return (
    <Dialog open onClose={onClose} {...(returnTo && { returnTo })} title={title} description={description}>
      {children}
      <FormError error={error} />
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          Keep it
        </Button>
        <Button variant="danger" busy={busy} onClick={onRemove}>
          {remove}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
