import { X } from "lucide-react";
import { shortDay } from "../../../lib/time.ts";
import { Button } from "../../../ui/button.tsx";
import { Field, Input } from "../../../ui/field.tsx";
import { withDate } from "./with-date.ts";

interface ClosedDatesProps {
  dates: readonly string[];
  onChange: (dates: string[]) => void;
  /** A day that stands in the field and was not added yet. Its form counts it when it saves, so that none is lost. */
  typed: string;
  onType: (typed: string) => void;
}

/** Holidays and other days off, whatever weekday they are. */
export function ClosedDates({ dates, onChange, typed, onType }: ClosedDatesProps) {
  return (
    <div className="space-y-3">
      <div className="flex items-end gap-2.5">
        <Field label="Closed on" className="w-44">
          <Input type="date" value={typed} onChange={(event) => onType(event.target.value)} />
        </Field>
        <Button
          variant="secondary"
          disabled={typed === "" || dates.includes(typed)}
          onClick={() => {
            onChange(withDate(dates, typed));
            onType("");
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
              aria-label={`Open on ${shortDay(date, "UTC")} again`}
              className="grid size-9 md:size-6 place-items-center rounded-full text-ink-3 hover:text-ink"
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
