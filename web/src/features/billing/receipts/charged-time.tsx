import { spokenLength } from "../../../lib/time.ts";

/** A period's charged time as `585:17`, in minutes also beyond an hour: plans and limits are minutes. */
export function ChargedTime({ seconds }: { seconds: number }) {
  return (
    <span>
      <span aria-hidden className="tabular">
        {Math.floor(seconds / 60).toLocaleString("en-US")}:{String(seconds % 60).padStart(2, "0")}
      </span>
      <span className="sr-only">{spokenLength(seconds)}</span>
    </span>
  );
}
