import { X } from "lucide-react";
import { useState } from "react";
import { shortDay } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { Field, Input } from "../../ui/field.tsx";

/** Holidays and other days off, whatever weekday they are. */
export function ClosedDates({ dates, onChange }: { dates: readonly string[]; onChange: (dates: string[]) => void }) {
  const [added, setAdded] = useState("");
  return (
    <div className="space-y-3">
      <div className="flex items-end gap-2.5">
        <Field label="Closed on" className="w-44">
          <Input type="date" value={added} onChange={(event) => setAdded(event.target.value)} />
        </Field>
        <Button
          variant="secondary"
          disabled={added === "" || dates.includes(added)}
          onClick={() => {
            onChange([...dates, added].toSorted());
            setAdded("");
          }}
        >
          Add day off
        </Button>
      </div>
      <ul className="flex flex-wrap gap-2">
        {dates.map((date) => (
          <li key={date} className="flex items-center gap-1 rounded-full bg-sunken py-0.5 pr-1 pl-3 text-sm">
            {shortDay(date, "UTC")}
            <button
              type="button"
              aria-label={`Open on ${date} again`}
              className="grid size-6 place-items-center rounded-full text-ink-3 hover:text-ink"
              onClick={() => onChange(dates.filter((each) => each !== date))}
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
