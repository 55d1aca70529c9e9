import { useState } from "react";
import { cx } from "../../lib/cx.ts";
import { clock, localDay, shortDay } from "../../lib/time.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useSlots } from "./bookings.ts";

const daysAhead = 28;

interface SlotPickerProps {
  serviceId: string;
  zone: string;
  /** The instant chosen, as the API gave it. */
  chosen: string | null;
  onChoose: (startsAt: string | null) => void;
}

/** A day, then one of its free times; only what the calendar offers can be chosen. */
export function SlotPicker({ serviceId, zone, chosen, onChoose }: SlotPickerProps) {
  const slots = useSlots(serviceId, daysAhead);
  const [picked, setPicked] = useState<string | null>(null);
  if (slots.isPending) return <Skeleton className="h-40" />;
  if (slots.isError) return <ErrorState error={slots.error} onRetry={() => void slots.refetch()} />;
  const days = Map.groupBy(slots.data.items, (slot) => localDay(slot.startsAt, zone));
  const day = picked !== null && days.has(picked) ? picked : days.keys().next().value;
  if (day === undefined)
    return <p className="rounded-md bg-sunken p-4 text-ink-2">Nothing is free in the next four weeks.</p>;
  return (
    <div className="space-y-4">
      <Field label="Day">
        <Select
          value={day}
          onChange={(event) => {
            setPicked(event.target.value);
            onChoose(null);
          }}
        >
          {[...days].map(([key, onDay]) => (
            <option key={key} value={key}>
              {shortDay(onDay[0]!.startsAt, zone)} ({onDay.length} free)
            </option>
          ))}
        </Select>
      </Field>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">Time</legend>
        <div className="grid max-h-56 grid-cols-3 gap-2 overflow-y-auto p-1 sm:grid-cols-4">
          {days.get(day)!.map((slot) => (
            <label
              key={slot.startsAt}
              className={cx(
                "tabular grid h-10 cursor-pointer place-items-center rounded-md border text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary",
                chosen === slot.startsAt
                  ? "border-primary bg-primary text-on-primary"
                  : "border-line-strong/50 hover:border-line-strong hover:bg-sunken",
              )}
            >
              <input
                type="radio"
                name="slot"
                className="sr-only"
                checked={chosen === slot.startsAt}
                onChange={() => onChoose(slot.startsAt)}
              />
              {clock(slot.startsAt, zone)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
