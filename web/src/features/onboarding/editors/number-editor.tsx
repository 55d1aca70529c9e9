import { useState } from "react";
import { Field, Input } from "../../../ui/field.tsx";
import { useCorrection } from "../correction.ts";
import { Editor } from "./editor.tsx";
import { numberCorrection } from "./number-fields.ts";

/** Another number: by its area, or one of one's own. */
export function NumberEditor({ onClose }: { onClose?: () => void }) {
  const { save, busy, error } = useCorrection("integrations");
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  function submit() {
    const correction = numberCorrection(typed);
    setWrong(correction === null);
    if (correction !== null) save(correction, () => onClose?.());
  }
  return (
    <Editor label="Number" busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      <Field
        label="Area code, or your own number"
        hint="Three digits bring a new number in that area."
        error={wrong ? "Enter an area code such as 212, or a whole number." : undefined}
        className="max-w-xs"
      >
        <Input
          type="tel"
          autoComplete="off"
          placeholder="212"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
    </Editor>
  );
}
