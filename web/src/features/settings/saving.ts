import type { AgentConfigPatch } from "@contract";
import { toast } from "sonner";
import { usePublishing } from "../publishing/publishing.tsx";
import { useSaveDraft } from "./config.ts";
import type { Intent } from "./intent.ts";

/** How every settings form saves: always a draft first, and where it was asked for, on through the go-live gate. */
export function useSaving(what: string) {
  const draft = useSaveDraft();
  const publishing = usePublishing();
  async function save(patch: AgentConfigPatch, intent: Intent): Promise<void> {
    // The form starts afresh with the saved version, so nothing may wait for it.
    const saved = await draft.mutateAsync(patch).catch(() => null);
    if (saved === null) return;
    if (intent === "publish") publishing.publish(saved.version);
    else toast.success(`${what} saved as a draft`);
  }
  return { save, busy: draft.isPending || publishing.busy, error: draft.error };
}
