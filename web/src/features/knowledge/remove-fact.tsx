import type { Fact } from "@contract";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { FormError } from "../auth/form-error.tsx";
import { useSaving } from "../settings/saving.ts";
import { withoutFact } from "./facts.ts";

/** Takes an answer away, after asking. */
export function RemoveFact({ fact }: { fact: Fact }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconButton label={`Remove “${fact.question}”`} className="-mt-1.5 -mr-2" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
      {asking && <Question fact={fact} onClose={() => setAsking(false)} />}
    </>
  );
}

function Question({ fact, onClose }: { fact: Fact; onClose: () => void }) {
  const { save, busy, error } = useSaving("Removal");
  const remove = () => save(({ knowledge }) => ({ knowledge: withoutFact(knowledge, fact.id) }), "draft");
  return (
    <Dialog
      open
      onClose={onClose}
      title="Remove this answer?"
      description={`Once that is published, callers who ask “${fact.question}” leave a message instead.`}
    >
      <FormError error={error} />
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          Keep it
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void remove()}>
          Remove it
        </Button>
      </DialogActions>
    </Dialog>
  );
}
