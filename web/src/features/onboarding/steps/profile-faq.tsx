import { type Found, type QuestionAnswered, questionAnswered } from "@contract";
import { Plus, Trash2 } from "lucide-react";
import { useFieldArray, useForm } from "react-hook-form";
import { z } from "zod";
import { zodResolver } from "../../../lib/zod-resolver.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Field, Input, TextArea } from "../../../ui/field.tsx";
import { useCorrection } from "../correction.ts";
import { Editor } from "../editors/editor.tsx";
import { FactRow } from "../found/fact-row.tsx";
import { FoundNote } from "../found/found-note.tsx";
import { sharedNote } from "../found/shared-note.ts";

const schema = z.object({ faq: z.array(questionAnswered).max(500) });

/** Questions your receptionist can answer by itself. */
export function ProfileFaq({ faq }: { faq: readonly Found<QuestionAnswered>[] }) {
  const shared = sharedNote(faq);
  return (
    <FactRow
      label="Answers"
      found={shared}
      ofTrade
      edit={(close) => <FaqEditor faq={faq.map((each) => each.value)} onClose={close} />}
    >
      {faq.length === 0 && <span className="text-ink-3">None found. Add what callers often ask.</span>}
      <ul className="space-y-2.5">
        {faq.map((each, place) => (
          <li key={place}>
            <p className="font-medium">{each.value.question}</p>
            <p className="text-ink-2">{each.value.answer}</p>
            {shared === null && <FoundNote ofTrade found={each} />}
          </li>
        ))}
      </ul>
    </FactRow>
  );
}

function FaqEditor({ faq, onClose }: { faq: readonly QuestionAnswered[]; onClose: () => void }) {
  const { save, busy, error } = useCorrection("profile");
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { faq: [...faq] },
  });
  const rows = useFieldArray({ control, name: "faq" });
  return (
    <Editor
      label="Answers"
      busy={busy}
      error={error}
      onSubmit={() => void handleSubmit((typed) => save(typed, onClose))()}
      onClose={onClose}
    >
      <ol className="space-y-5">
        {rows.fields.map((row, place) => {
          const errors = formState.errors.faq?.[place];
          return (
            <li key={row.id} className="space-y-2.5">
              <div className="flex items-start gap-2">
                <Field
                  label="Question"
                  error={errors?.question && "Enter the question as callers ask it."}
                  className="flex-1"
                >
                  <Input {...register(`faq.${place}.question`)} />
                </Field>
                <IconButton
                  label={`Remove question ${place + 1}`}
                  className="mt-6.5"
                  onClick={() => rows.remove(place)}
                >
                  <Trash2 aria-hidden className="size-4" />
                </IconButton>
              </div>
              <Field label="Answer" error={errors?.answer && "Enter what your receptionist should say."}>
                <TextArea rows={2} {...register(`faq.${place}.answer`)} />
              </Field>
            </li>
          );
        })}
      </ol>
      <Button
        variant="ghost"
        size="sm"
        className="-ml-3"
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => rows.append({ question: "", answer: "" })}
      >
        Add a question
      </Button>
    </Editor>
  );
}
