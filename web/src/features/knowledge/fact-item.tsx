import type { Fact } from "@contract";
import { memo } from "react";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import { Badge } from "../../ui/badge.tsx";
import { RowActions } from "../../ui/row-actions.tsx";
import { useMay } from "../auth/may.tsx";
import type { Evidence } from "./evidence.ts";
import { FactForm } from "./fact-form.tsx";
import { FactNote } from "./fact-note.tsx";
import { RemoveFact } from "./remove-fact.tsx";

interface FactItemProps {
  fact: Fact;
  evidence: Evidence | undefined;
  /** Callers do not hear it yet. */
  unpublished: boolean;
  /** All answers, where it is being changed. */
  editing: readonly Fact[] | null;
  onEdit: (id: string, editing: boolean) => void;
}

/** One answer: the question, what is said, where it came from, and its form in its place. */
export const FactItem = memo(function FactItem({ fact, evidence, unpublished, editing, onEdit }: FactItemProps) {
  const mayChange = useMay("agent.write");
  const opener = useFocusBack(editing !== null);
  if (editing !== null) {
    return (
      <li>
        <FactForm
          fact={fact}
          others={editing.filter(({ id }) => id !== fact.id)}
          onClose={() => onEdit(fact.id, false)}
        />
      </li>
    );
  }
  return (
    <li data-testid="fact" className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 px-5 py-4">
      <h2 className="font-semibold wrap-break-word">{fact.question}</h2>
      <div className="col-start-1 min-w-0 space-y-1 max-sm:col-span-2">
        <p className="wrap-break-word whitespace-pre-wrap text-ink-2">{fact.answer}</p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-0.5">
          <FactNote fact={fact} evidence={evidence} />
          {unpublished && <Badge tone="lamp">Not published yet</Badge>}
        </div>
      </div>
      {mayChange && (
        <RowActions what={`“${fact.question}”`} onChange={() => onEdit(fact.id, true)} opener={opener}>
          <RemoveFact fact={fact} />
        </RowActions>
      )}
    </li>
  );
});
