import type { AgentConfigView } from "@contract";
import { BookOpen, Plus } from "lucide-react";
import { useCallback, useDeferredValue, useState } from "react";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { useMay } from "../auth/may.tsx";
import { useEvidence } from "./evidence.ts";
import { FactForm } from "./fact-form.tsx";
import { FactItem } from "./fact-item.tsx";
import { FactSearch } from "./fact-search.tsx";
import { type FactSource, mostFacts, searchFacts } from "./facts.ts";
import { useUnpublished } from "./unpublished.ts";

/** How many answers are shown at first, and how many more each time: all of some hundreds at once would make typing slow. */
const step = 60;

/** What callers are told: every question with its answer, to find, add, change and take away. */
export function KnowledgeCard({ config }: { config: AgentConfigView }) {
  const { knowledge } = config;
  const mayChange = useMay("agent.write");
  const evidence = useEvidence(config);
  const unpublished = useUnpublished(config);
  const [typed, setTyped] = useState("");
  const [source, setSource] = useState<FactSource | null>(null);
  const [most, setMost] = useState(step);
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const adder = useFocusBack(adding);
  const words = useDeferredValue(typed);
  const onEdit = useCallback(
    (id: string, editing: boolean) =>
      setOpen((before) => new Set(editing ? [...before, id] : [...before].filter((each) => each !== id))),
    [],
  );
  const found = new Set(searchFacts(knowledge, words, source));
  // What is being changed stays, whatever is searched for: typing there must not be lost.
  const matching = knowledge.filter((fact) => found.has(fact) || open.has(fact.id));
  const shown = matching.filter((fact, place) => place < most || open.has(fact.id));
  const isFull = knowledge.length >= mostFacts;
  const add = (
    <Button
      ref={adder}
      className={knowledge.length === 0 ? undefined : "max-sm:flex-1"}
      icon={<Plus aria-hidden className="size-4" />}
      disabled={adding || isFull}
      onClick={() => setAdding(true)}
    >
      Add an answer
    </Button>
  );
  return (
    <Card aria-label="Knowledge" className="overflow-hidden">
      {knowledge.length > 0 && (
        <FactSearch
          knowledge={knowledge}
          typed={typed}
          onType={setTyped}
          source={source}
          onSource={setSource}
          found={found.size}
          action={mayChange && add}
        />
      )}
      {isFull && (
        <p className="px-5 pb-4 text-sm text-ink-3">
          These are {mostFacts} answers, as many as there can be. Remove one to add another.
        </p>
      )}
      {adding && (
        <div className="border-b border-line">
          <FactForm others={knowledge} onClose={() => setAdding(false)} />
        </div>
      )}
      {knowledge.length === 0 && !adding && (
        <EmptyState icon={<BookOpen aria-hidden />} title="Nothing is known yet" action={mayChange && add}>
          Add what callers ask most: where you are, where they can park, how they can pay. What has no answer here your
          receptionist does not make up: it takes a message.
        </EmptyState>
      )}
      {knowledge.length > 0 && shown.length === 0 && (
        <p className="px-5 py-10 text-center text-ink-2">
          No answer has these words. A caller who asks about it would leave a message.
        </p>
      )}
      <ul className="divide-y divide-line">
        {shown.map((fact) => (
          <FactItem
            key={fact.id}
            fact={fact}
            evidence={evidence(fact)}
            unpublished={unpublished.has(fact.id)}
            editing={open.has(fact.id) ? knowledge : null}
            onEdit={onEdit}
          />
        ))}
      </ul>
      <LoadMore
        more={matching.length > shown.length}
        busy={false}
        onMore={() => setMost(most + step)}
        label="Show more answers"
      />
    </Card>
  );
}
