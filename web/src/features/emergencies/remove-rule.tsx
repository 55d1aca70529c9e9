import { Trash2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../ui/button.tsx";
import { ConfirmRemoval } from "../settings/confirm-removal.tsx";
import { useSaving } from "../settings/saving.ts";
import { type EmergencyRule, phrasesInShort, withRule } from "./rules.ts";

/** Takes a rule away, after asking. `usual` where one that every such business has comes back in its place. */
export function RemoveRule({ rule, usual }: { rule: EmergencyRule; usual: boolean }) {
  const [asking, setAsking] = useState(false);
  const { save, busy, error } = useSaving("Removal");
  const remove = () => save(({ emergency }) => ({ emergency: withRule(emergency, rule, null) }), "draft");
  const title = phrasesInShort(rule.phrases);
  return (
    <>
      <IconButton label={`Remove ${title}`} className="-mr-2" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
      {asking && (
        <ConfirmRemoval
          title="Remove this emergency?"
          description={
            usual
              ? "Once that is published, callers are told what is usual for your trade again."
              : `Once that is published, ${title} is no longer taken for an emergency.`
          }
          remove="Remove it"
          busy={busy}
          error={error}
          onRemove={() => void remove()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
