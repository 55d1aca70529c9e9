import { callLength, fullTime, recent, shortDay, spokenLength, visit } from "../lib/time.ts";

const shapes = { visit, day: shortDay, recent, full: fullTime } as const;

/** An instant in the business's zone, with the whole of it on hover. */
export function Time({
  at,
  zone,
  shape = "recent",
  className,
}: {
  at: string;
  zone: string;
  shape?: keyof typeof shapes;
  className?: string;
}) {
  return (
    <time dateTime={at} title={fullTime(at, zone)} className={className}>
      {shapes[shape](at, zone)}
    </time>
  );
}

/** A length of time as `3:07`, read out in words. */
export function Length({ seconds, className }: { seconds: number; className?: string }) {
  return (
    <span className={className}>
      <span aria-hidden className="tabular">
        {callLength(seconds)}
      </span>
      <span className="sr-only">{spokenLength(seconds)}</span>
    </span>
  );
}
