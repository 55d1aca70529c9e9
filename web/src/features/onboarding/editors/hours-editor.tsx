import { type ProfilePayload, type Weekday, weekdays, weeklyHours, type WeeklyHours } from "@contract";
import { useState } from "react";
import { DayHours } from "../../settings/hours/day-hours.tsx";
import { useCorrection } from "../correction.ts";
import { Editor } from "./editor.tsx";

/** The week, as in the settings. */
export function HoursEditor({ found, onClose }: { found: ProfilePayload; onClose: () => void }) {
  const { save, busy, error } = useCorrection("profile");
  const [hours, setHours] = useState<WeeklyHours>(found.hours.value);
  const parsed = weeklyHours.safeParse(hours);
  const wrong = new Map(parsed.error?.issues.map((issue) => [issue.path[0], issue.message]));
  const setDay = (day: Weekday) => (ranges: WeeklyHours[Weekday]) => setHours({ ...hours, [day]: ranges });
  return (
    <Editor
      label="Hours"
      busy={busy}
      error={error}
      onSubmit={() => parsed.success && save({ hours: parsed.data }, onClose)}
      onClose={onClose}
    >
      <div className="-mx-4 divide-y divide-line sm:-mx-5">
        {weekdays.map((day) => (
          <DayHours key={day} day={day} ranges={hours[day]} error={wrong.get(day)} onChange={setDay(day)} />
        ))}
      </div>
    </Editor>
  );
}
