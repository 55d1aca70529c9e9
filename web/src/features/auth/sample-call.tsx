import { CalendarCheck } from "lucide-react";
import { Sun } from "../../ui/sun.tsx";

const lines = [
  { who: "caller", text: "Hi, do you have anything for a cleaning next Tuesday? Half past two would be perfect." },
  { who: "agent", text: "Tuesday at 2:30 is open. May I have your name for the appointment?" },
  { who: "caller", text: "It’s Maria Lopez." },
  { who: "agent", text: "Thank you, Maria. You’re booked for Tuesday at 2:30 PM." },
] as const;

/** An example of what the receptionist does, for people who have not seen it yet. */
export function SampleCall() {
  return (
    <figure className="night relative flex h-full flex-col justify-center overflow-hidden px-16 pt-12 pb-40 text-ink xl:px-24">
      {/* Just under the horizon: half of it is cut off below. */}
      <Sun className="absolute bottom-0 left-1/2 w-[70rem] max-w-none -translate-x-1/2 translate-y-1/2 text-lamp" />
      <figcaption className="relative mb-10 max-w-lg">
        <p className="title text-3xl">Someone always answers.</p>
        <p className="mt-4 text-lg text-ink-2">
          A receptionist for your phone that knows your hours, books your calendar and shows you every word.
        </p>
      </figcaption>
      <ol className="relative max-w-lg space-y-3" aria-label="An example call">
        {lines.map((line) => (
          <li key={line.text} className={line.who === "agent" ? "flex justify-end" : "flex"}>
            <p
              className={
                line.who === "agent"
                  ? "max-w-[82%] rounded-lg rounded-br-sm bg-tint px-4 py-2.5 text-on-tint"
                  : "max-w-[82%] rounded-lg rounded-bl-sm bg-ink/9 px-4 py-2.5"
              }
            >
              <span className="sr-only">{line.who === "agent" ? "Receptionist: " : "Caller: "}</span>
              {line.text}
            </p>
          </li>
        ))}
        <li className="flex items-center justify-end gap-2 pt-1 text-sm text-lamp-ink">
          <CalendarCheck aria-hidden className="size-4" />
          Cleaning booked, Tuesday 2:30 PM
        </li>
      </ol>
    </figure>
  );
}
