import type { AgentConfigPatch } from "@contract";
import type { BaseSyntheticEvent } from "react";
import { toast } from "sonner";
import { usePublishing } from "../publishing/publishing.tsx";
import { useSaveDraft } from "./config.ts";

/** What a settings form is sent for. */
export type Intent = "draft" | "publish";

/** What the button that sent a form asks for: by its value; without a button, the harmless one. */
export function intentOf(event: BaseSyntheticEvent | undefined): Intent {
  const { submitter } = (event?.nativeEvent ?? {}) as { submitter?: { value?: string } | null };
  return submitter?.value === "publish" ? "publish" : "draft";
}

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
