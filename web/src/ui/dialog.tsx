import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode, RefObject } from "react";
import { IconButton } from "./button.tsx";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** What takes the focus afterwards, where the element that opened it is gone (a menu entry). */
  returnTo?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A question over the page: centred on a desk, a sheet from below on a phone. Esc and the scrim close it. */
export function Dialog({ open, onClose, title, description, returnTo, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fade-in fixed inset-0 z-40 bg-scrim backdrop-blur-[2px]" />
        <Radix.Content
          {...(description === undefined && { "aria-describedby": undefined })}
          onCloseAutoFocus={(event) => {
            if (!returnTo?.current) return;
            event.preventDefault();
            returnTo.current.focus();
          }}
          className="rise-in fixed inset-x-0 bottom-0 z-50 max-h-[90dvh] overflow-y-auto rounded-t-xl bg-raised p-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] shadow-float sm:inset-0 sm:m-auto sm:h-fit sm:max-w-lg sm:rounded-xl"
        >
          <div className="mb-5 flex items-start justify-between gap-4">
            <div>
              <Radix.Title className="title text-xl">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description asChild>
                  <div className="mt-1.5 text-ink-2">{description}</div>
                </Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label="Close" className="-mt-1.5 -mr-2 shrink-0">
                <X aria-hidden className="size-4.5" />
              </IconButton>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The row of answers at a dialog's foot: the main one last, under the thumb. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-col-reverse gap-2.5 sm:flex-row sm:justify-end">{children}</div>;
}
