import { RemoveFromDraft } from "../settings/remove-from-draft.tsx";
import { type EmergencyRule, phrasesInShort, withRule } from "./rules.ts";

/** Takes a rule away, after asking. `usual` where one that every such business has comes back in its place. */
export function RemoveRule({ rule, usual }: { rule: EmergencyRule; usual: boolean }) {
  const title = phrasesInShort(rule.phrases);
  return (
    <RemoveFromDraft
      what={title}
      title="Remove this emergency?"
      description={
        usual
          ? "Once that is published, callers are told what is usual for your trade again."
          : `Once that is published, ${title} is no longer taken for an emergency.`
      }
      without={({ emergency }) => ({ emergency: withRule(emergency, rule, null) })}
    />
  );
}
