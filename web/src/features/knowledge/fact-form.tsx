import type { Fact } from "@contract";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { zodResolver } from "../../lib/zod-resolver.ts";
import { Field, Input, TextArea } from "../../ui/field.tsx";
import { intentOf } from "../settings/intent.ts";
import { SaveBar } from "../settings/save-bar.tsx";
import { useSaving } from "../settings/saving.ts";
import { factFields, newFactId, withFact } from "./facts.ts";

interface FactFormProps {
  /** The answer to change; without one another is added. */
  fact?: Fact;
  /** The other answers there are. */
  others: readonly Fact[];
  onClose: () => void;
}

/** A question and what is said to it, saved by itself: whatever else was saved meanwhile stays. */
export function FactForm({ fact, others, onClose }: FactFormProps) {
  const { save, busy, error } = useSaving("Answer");
  const { register, handleSubmit, reset, setFocus, formState } = useForm({
    resolver: zodResolver(factFields(others)),
    defaultValues: { question: fact?.question ?? "", answer: fact?.answer ?? "" },
  });
  const { errors } = formState;
  useEffect(() => setFocus(fact === undefined ? "question" : "answer"), [fact, setFocus]);
  const submit = handleSubmit(async (typed, event) => {
    const id = fact?.id ?? newFactId();
    const change: Fact = { id, ...typed, source: "owner" };
    if (await save(({ knowledge }) => ({ knowledge: withFact(knowledge, change) }), intentOf(event))) onClose();
  });
  return (
    <form
      noValidate
      aria-label={fact === undefined ? "New answer" : `Answer: ${fact.question}`}
      onSubmit={submit}
      className="bg-sunken/50"
    >
      <div className="space-y-4 px-5 pt-4 pb-5">
        <Field label="Question" hint="As callers ask it." error={errors.question?.message}>
          <Input autoComplete="off" {...register("question")} />
        </Field>
        <Field label="Answer" hint="What your receptionist says to it." error={errors.answer?.message}>
          <TextArea rows={3} {...register("answer")} />
        </Field>
      </div>
      <SaveBar dirty={formState.isDirty} busy={busy} error={error} onReset={() => reset()} onCancel={onClose} />
    </form>
  );
}
