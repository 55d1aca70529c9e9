import { Trash2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../ui/button.tsx";
import type { ConfigEdit } from "./config.ts";
import { ConfirmRemoval } from "./confirm-removal.tsx";
import { useSaving } from "./saving.ts";

interface RemoveFromDraftProps {
  /** What goes, for whoever does not see beside what the button stands. */
  what: string;
  title: string;
  /** What will be otherwise once that is published. */
  description: string;
  /** What becomes of the newest configuration without it. */
  without: ConfigEdit;
}

/** Takes one of a list's things out of the draft, after asking. */
export function RemoveFromDraft(removal: RemoveFromDraftProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconButton label={`Remove ${removal.what}`} className="-mr-2" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
      {asking && <Question {...removal} onClose={() => setAsking(false)} />}
    </>
  );
}

function Question({ title, description, without, onClose }: RemoveFromDraftProps & { onClose: () => void }) {
  const { save, busy, error } = useSaving("Removal");
  return (
    <ConfirmRemoval
      title={title}
      description={description}
      remove="Remove it"
      busy={busy}
      error={error}
      onRemove={() => void save(without, "draft")}
      onClose={onClose}
    />
  );
}
