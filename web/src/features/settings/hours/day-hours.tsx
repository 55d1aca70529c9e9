import type { Hours, Weekday } from "@contract";
import { CircleAlert, Plus, X } from "lucide-react";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Input } from "../../../ui/field.tsx";

const names: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** Phones open their own clock on a tap; the icon would only take the room of the time. */
const timeInput = "max-sm:px-2.5 max-sm:[&::-webkit-calendar-picker-indicator]:hidden";

type Ranges = Hours[Weekday];

interface DayHoursProps {
  day: Weekday;
  ranges: Ranges;
  error: string | undefined;
  onChange: (ranges: Ranges) => void;
}

/** One weekday: closed, or open from and to, with as many breaks as it has. */
export function DayHours({ day, ranges, error, onChange }: DayHoursProps) {
  const name = names[day];
  const set = (place: number, range: Ranges[number]) =>
    onChange(ranges.map((each, index) => (index === place ? range : each)));
  return (
    <fieldset
      className="grid min-w-0 grid-cols-1 gap-x-6 gap-y-2 px-5 py-3.5 sm:grid-cols-[7rem_1fr]"
      aria-describedby={error && `${day}-error`}
    >
      <legend className="contents">
        <span className="pt-2 font-medium">{name}</span>
      </legend>
      <div className="space-y-2">
        {ranges.length === 0 && (
          <div className="flex items-center gap-2">
            <p className="text-ink-3">Closed</p>
            <Button variant="ghost" size="sm" className="md:h-10" onClick={() => onChange([following(ranges)])}>
              Open on this day
              <span className="sr-only"> ({name})</span>
            </Button>
          </div>
        )}
        {ranges.map(([from, to], place) => (
          <div key={place} className="flex max-w-md items-center gap-1 sm:gap-2">
            <Input
              type="time"
              className={timeInput}
              aria-label={`${name} opens`}
              value={from}
              onChange={(event) => set(place, [event.target.value, to])}
            />
            <span aria-hidden className="text-ink-3">
              to
            </span>
            <Input
              type="time"
              className={timeInput}
              aria-label={`${name} closes`}
              value={to === "24:00" ? "00:00" : to}
              onChange={({ target: { value } }) => set(place, [from, value === "00:00" ? "24:00" : value])}
            />
            <IconButton
              label={`Remove ${name} ${from} to ${to}`}
              className="shrink-0"
              onClick={() => onChange(ranges.filter((_, index) => index !== place))}
            >
              <X aria-hidden className="size-4" />
            </IconButton>
            <div className="size-10 shrink-0">
              {place === ranges.length - 1 && ranges.length < 6 && (
                <IconButton
                  label={`Open again later on ${name}`}
                  onClick={() => onChange([...ranges, following(ranges)])}
                >
                  <Plus aria-hidden className="size-4" />
                </IconButton>
              )}
            </div>
          </div>
        ))}
        {error !== undefined && (
          <p id={`${day}-error`} role="alert" className="flex items-start gap-1.5 text-sm text-bad">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {error.charAt(0).toUpperCase() + error.slice(1)}.
          </p>
        )}
      </div>
    </fieldset>
  );
}

/** A sensible range after those there are: a working day, or an hour's break and the evening. */
function following(ranges: Ranges): Ranges[number] {
  const last = ranges.at(-1)?.[1];
  if (last === undefined) return ["09:00", "17:00"];
  const hour = Math.min(Number(last.slice(0, 2)) + 1, 22);
  const at = (each: number) => `${String(each).padStart(2, "0")}:00`;
  return [at(hour), at(hour + 1)];
}
