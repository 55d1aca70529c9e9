import type { StepCorrection, StepKey } from "@contract";
import { useState } from "react";
import { Field, Select } from "../../../ui/field.tsx";
import { useCorrection } from "../correction.ts";
import { Editor } from "./editor.tsx";

interface ChoiceEditorProps<K extends StepKey> {
  step: K;
  label: string;
  initial: string;
  options: readonly { value: string; name: string }[];
  correct: (value: string) => StepCorrection<K>;
  onClose: () => void;
}

/** Puts something right that is one of a list. */
export function ChoiceEditor<K extends StepKey>(props: ChoiceEditorProps<K>) {
  const { step, label, initial, options, correct, onClose } = props;
  const { save, busy, error } = useCorrection(step);
  const [value, setValue] = useState(initial);
  return (
    <Editor label={label} busy={busy} error={error} onSubmit={() => save(correct(value), onClose)} onClose={onClose}>
      <Field label={label} hideLabel>
        <Select value={value} onChange={(event) => setValue(event.target.value)}>
          {!options.some((option) => option.value === initial) && <option value={initial}>{initial}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </Select>
      </Field>
    </Editor>
  );
}
