import { use } from "react";
import { toast } from "sonner";
import { usePublishing } from "../publishing/publishing.tsx";
import { type ConfigEdit, useSaveDraft } from "./config.ts";
import { FormScope } from "./form-scope.ts";
import type { Intent } from "./intent.ts";

/** How every settings form saves: always a draft first, and where it was asked for, on through the go-live gate. */
export function useSaving(what: string) {
  const draft = useSaveDraft();
  const scope = use(FormScope);
  const publishing = usePublishing();
  /** @returns whether it was saved; most forms are gone by then, because they start afresh with each version */
  async function save(edit: ConfigEdit, intent: Intent): Promise<boolean> {
    const saved = await draft.mutateAsync(edit).catch(() => null);
    if (saved === null) return false;
    scope?.(false);
    if (intent === "publish") publishing.publish(saved.version);
    else toast.success(`${what} saved as a draft`);
    return true;
  }
  return { save, busy: draft.isPending || publishing.busy, error: draft.error };
}
