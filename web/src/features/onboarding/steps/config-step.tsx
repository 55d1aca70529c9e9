import { Link } from "@tanstack/react-router";
import { useShownRun } from "../correction.ts";
import { payloadOf } from "../run/step-payload.ts";
import { counted } from "../../../lib/counted.ts";

/** What the receptionist was given to know. */
export function ConfigStep() {
  const found = payloadOf("config", useShownRun().steps);
  if (found === null) return null;
  const parts = [
    counted(found.services, "service to book", "services to book"),
    found.facts > 0 && counted(found.facts, "answer it knows", "answers it knows"),
    found.emergencyRules > 0 && counted(found.emergencyRules, "rule for emergencies", "rules for emergencies"),
  ].filter((part) => part !== false);
  return (
    <div className="space-y-3 py-3.5">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p className="text-sm text-ink-3">
        Everything can be changed later in{" "}
        <Link to="/app/settings/business" className="text-link underline underline-offset-3">
          Settings
        </Link>
        ; what you change there stays yours.
      </p>
    </div>
  );
}
