import type { Fact } from "@contract";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../ui/button.tsx";
import { ConfirmRemoval } from "../settings/confirm-removal.tsx";
import { useSaving } from "../settings/saving.ts";
import { withoutFact } from "./facts.ts";

/** Takes an answer away, after asking. */
export function RemoveFact({ fact }: { fact: Fact }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconButton label={`Remove “${fact.question}”`} className="-mr-2" onClick={() => setAsking(true)}>
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
    <ConfirmRemoval
      title="Remove this answer?"
      description={`Once that is published, callers who ask “${fact.question}” leave a message instead.`}
      remove="Remove it"
      busy={busy}
      error={error}
      onRemove={() => void remove()}
      onClose={onClose}
    />
  );
}
