import type { Fact } from "@contract";
import type { ReactNode } from "react";
import { counted } from "../../lib/counted.ts";
import { Field, Input, Select } from "../../ui/field.tsx";
import type { FactSource } from "./facts.ts";

const sources: Readonly<Record<FactSource, string>> = {
  website: "From your website",
  owner: "From you",
  gap: "From callers’ questions",
};

interface FactSearchProps {
  knowledge: readonly Fact[];
  typed: string;
  onType: (typed: string) => void;
  source: FactSource | null;
  onSource: (source: FactSource | null) => void;
  /** How many answers match. */
  found: number;
  action: ReactNode;
}

/** The head of the list: search, where answers came from, and how many there are. */
export function FactSearch({ knowledge, typed, onType, source, onSource, found, action }: FactSearchProps) {
  const present = (Object.keys(sources) as FactSource[]).filter((each) =>
    knowledge.some((fact) => fact.source === each),
  );
  const all = counted(knowledge.length, "answer", "answers");
  return (
    <div className="border-b border-line px-5 py-4">
      <div className="flex flex-wrap items-end gap-2.5">
        <Field label="Search answers" hideLabel className="min-w-48 flex-1 max-sm:basis-full">
          <Input
            type="search"
            placeholder="Search questions and answers"
            autoComplete="off"
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
        </Field>
        {present.length > 1 && (
          <Field label="Where they are from" hideLabel className="w-48 max-sm:flex-1">
            <Select
              value={source ?? ""}
              onChange={({ target: { value } }) => onSource(present.find((each) => each === value) ?? null)}
            >
              <option value="">From everywhere</option>
              {present.map((each) => (
                <option key={each} value={each}>
                  {sources[each]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {action}
      </div>
      <p role="status" className="mt-2.5 text-sm text-ink-3">
        {found === knowledge.length ? all : `${found} of ${all}`}
      </p>
    </div>
  );
}
