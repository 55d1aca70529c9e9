import { type AgentConfigView, type Hours, hours as hoursSchema, type Weekday, weekdays } from "@contract";
import { type FormEvent, useState } from "react";
import { Card } from "../../../ui/card.tsx";
import { ClosedDates } from "./closed-dates.tsx";
import { DayHours } from "./day-hours.tsx";
import { intentOf } from "../intent.ts";
import { SaveBar } from "../save-bar.tsx";
import { useSaving } from "../saving.ts";
import { withDate } from "./with-date.ts";

/** When the business is open: each weekday's ranges, and the days it is closed anyway. */
export function HoursForm({ config }: { config: AgentConfigView }) {
  const { save, busy, error } = useSaving("Hours");
  const [hours, setHours] = useState<Hours>(config.hours);
  const [dayOff, setDayOff] = useState("");
  const wanted = { ...hours, closedDates: withDate(hours.closedDates, dayOff) };
  const parsed = hoursSchema.safeParse(wanted);
  const wrong = new Map(parsed.error?.issues.map((issue) => [issue.path[0], issue.message]));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (parsed.success) void save({ hours: parsed.data }, intentOf(event));
  }
  const setDay = (day: Weekday) => (ranges: Hours[Weekday]) => setHours({ ...hours, [day]: ranges });
  return (
    <Card aria-label="Opening hours">
      <form noValidate onSubmit={submit}>
        <div className="divide-y divide-line">
          {weekdays.map((day) => (
            <DayHours key={day} day={day} ranges={hours[day]} error={wrong.get(day)} onChange={setDay(day)} />
          ))}
        </div>
        <div className="border-t border-line px-5 py-4">
          <ClosedDates
            dates={hours.closedDates}
            onChange={(closedDates) => setHours({ ...hours, closedDates })}
            typed={dayOff}
            onType={setDayOff}
          />
        </div>
        <SaveBar
          dirty={JSON.stringify(wanted) !== JSON.stringify(config.hours)}
          busy={busy}
          error={error}
          onReset={() => {
            setHours(config.hours);
            setDayOff("");
          }}
        />
      </form>
    </Card>
  );
}
