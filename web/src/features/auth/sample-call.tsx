import { CalendarCheck } from "lucide-react";
import { Mark } from "../../ui/logo.tsx";

const lines = [
  { who: "caller", text: "Hi, do you have anything for a cleaning next Tuesday? Half past two would be perfect." },
  { who: "agent", text: "Tuesday at 2:30 is open. May I have your name for the appointment?" },
  { who: "caller", text: "It’s Maria Lopez." },
  { who: "agent", text: "Thank you, Maria. You’re booked for Tuesday at 2:30 PM, and I’ve sent a text to confirm." },
] as const;

/** An example of what the receptionist does, for people who have not seen it yet. */
export function SampleCall() {
  return (
    <figure className="night relative flex h-full flex-col justify-center overflow-hidden px-16 py-12 text-ink xl:px-24">
      <div
        aria-hidden
        className="absolute -bottom-64 left-1/2 size-[44rem] -translate-x-1/2 rounded-full bg-[radial-gradient(closest-side,color-mix(in_oklab,var(--color-lamp)_26%,transparent),transparent)]"
      />
      <Mark className="absolute -right-24 -bottom-20 size-112 text-ink/6 [&_.fill-lamp]:opacity-25" />
      <figcaption className="relative mb-10 max-w-md">
        <p className="title text-3xl">Someone always answers.</p>
        <p className="mt-4 text-lg text-ink-2">
          A receptionist for your phone that knows your hours, books your calendar and shows you every word.
        </p>
      </figcaption>
      <ol className="relative max-w-md space-y-3" aria-label="An example call">
        {lines.map((line) => (
          <li key={line.text} className={line.who === "agent" ? "flex justify-end" : "flex"}>
            <p
              className={
                line.who === "agent"
                  ? "max-w-[85%] rounded-lg rounded-br-sm bg-tint px-4 py-2.5 text-on-tint"
                  : "max-w-[85%] rounded-lg rounded-bl-sm bg-raised px-4 py-2.5"
              }
            >
              <span className="sr-only">{line.who === "agent" ? "Amunet: " : "Caller: "}</span>
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
