import { useBlocker } from "@tanstack/react-router";
import { createContext, type ReactNode, use, useCallback, useEffect, useId, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { FormScope } from "./form-scope.ts";

type Mark = (form: string, unsaved: boolean) => void;
const UnsavedContext = createContext<Mark | null>(null);

/** Asks before a page is left, or the browser closed, while a form on it holds what is not saved. */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const unsaved = useRef(new Set<string>());
  const mark = useCallback<Mark>((form, isUnsaved) => {
    if (isUnsaved) unsaved.current.add(form);
    else unsaved.current.delete(form);
  }, []);
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved.current.size > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved.current.size > 0,
    withResolver: true,
  });
  return (
    <UnsavedContext value={mark}>
      {children}
      {leaving.status === "blocked" && (
        <Dialog
          open
          onClose={leaving.reset}
          title="Leave without saving?"
          description="What you changed on this page is not saved yet."
        >
          <DialogActions>
            <Button variant="secondary" onClick={leaving.proceed}>
              Leave
            </Button>
            <Button onClick={leaving.reset}>Stay here</Button>
          </DialogActions>
        </Dialog>
      )}
    </UnsavedContext>
  );
}

/** Tells what is around a form whether it holds what is not saved. */
export function useUnsaved(unsaved: boolean): void {
  const mark = use(UnsavedContext);
  const scope = use(FormScope);
  const form = useId();
  useEffect(() => {
    mark?.(form, unsaved);
    scope?.(unsaved);
    return () => mark?.(form, false);
  }, [mark, scope, form, unsaved]);
}
