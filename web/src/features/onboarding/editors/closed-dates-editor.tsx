import { useState } from "react";
import { ClosedDates } from "../../settings/hours/closed-dates.tsx";
import { withDate } from "../../settings/hours/with-date.ts";
import { useCorrection } from "../correction.ts";
import { Editor } from "./editor.tsx";

/** Holidays and other days off. */
export function ClosedDatesEditor({ dates, onClose }: { dates: readonly string[]; onClose: () => void }) {
  const { save, busy, error } = useCorrection("profile");
  const [chosen, setChosen] = useState(dates);
  const [typed, setTyped] = useState("");
  return (
    <Editor
      label="Days off"
      busy={busy}
      error={error}
      onSubmit={() => save({ closedDates: withDate(chosen, typed) }, onClose)}
      onClose={onClose}
    >
      <ClosedDates dates={chosen} onChange={setChosen} typed={typed} onType={setTyped} />
    </Editor>
  );
}
