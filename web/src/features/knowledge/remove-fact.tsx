import type { Fact } from "@contract";
import { RemoveFromDraft } from "../settings/remove-from-draft.tsx";
import { withoutFact } from "./facts.ts";

/** Takes an answer away, after asking. */
export const RemoveFact = ({ fact }: { fact: Fact }) => (
  <RemoveFromDraft
    what={`“${fact.question}”`}
    title="Remove this answer?"
    description={`Once that is published, callers who ask “${fact.question}” leave a message instead.`}
    without={({ knowledge }) => ({ knowledge: withoutFact(knowledge, fact.id) })}
  />
);
