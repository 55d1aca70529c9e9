import type { StepCorrection, StepKey } from "@contract";
import { useState } from "react";
import type { z } from "zod";
import { Field, Input, TextArea } from "../../../ui/field.tsx";
import { useCorrection } from "../correction.ts";
import { Editor } from "./editor.tsx";

interface TextEditorProps<K extends StepKey, Value> {
  step: K;
  label: string;
  hint?: string;
  initial: string;
  /** What a valid answer is; its value goes into the correction. */
  schema: z.ZodType<Value, string>;
  /** Said where it is not valid. */
  wrong: string;
  correct: (value: Value) => StepCorrection<K>;
  onClose?: () => void;
  input?: "text" | "tel" | "url" | "number";
  rows?: number;
}

const modes = { text: "text", tel: "tel", url: "url", number: "numeric" } as const;

/** Puts one line (or, with `rows`, a few) of a step right. */
export function TextEditor<K extends StepKey, Value>(props: TextEditorProps<K, Value>) {
  const { step, label, hint, initial, schema, wrong, correct, onClose, input = "text", rows } = props;
  const { save, busy, error } = useCorrection(step);
  const [text, setText] = useState(initial);
  const [refused, setRefused] = useState(false);
  function submit() {
    const parsed = schema.safeParse(text);
    setRefused(!parsed.success);
    if (parsed.success) save(correct(parsed.data), () => onClose?.());
  }
  return (
    <Editor label={label} busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      <Field label={label} hideLabel hint={hint} error={refused ? wrong : undefined}>
        {rows === undefined ? (
          <Input
            autoComplete="off"
            type={input === "tel" ? "tel" : "text"}
            inputMode={modes[input]}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        ) : (
          <TextArea rows={rows} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
    </Editor>
  );
}
