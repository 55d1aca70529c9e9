import { Clock } from "lucide-react";
import { browserZone, zoneName } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { useMay } from "../auth/may.tsx";
import { useConfig } from "../settings/config.ts";
import { useSaving } from "../settings/saving.ts";

/** For a new owner who sits in another zone than the business was given: one press puts it right. */
export function ZoneHint() {
  const config = useConfig().data;
  const { save, busy } = useSaving("Time zone");
  const mayChange = useMay("agent.write");
  const here = browserZone();
  if (!mayChange || config === undefined || zoneName(config.timeZone) === zoneName(here)) return null;
  return (
    <section
      aria-label="Time zone"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-tint px-5 py-3.5 text-on-tint"
    >
      <Clock aria-hidden className="size-4.5 shrink-0" />
      <p className="min-w-48 flex-1">
        Your business runs on {zoneName(config.timeZone)} time; this device is in {zoneName(here)}.
      </p>
      <Button size="sm" variant="secondary" busy={busy} onClick={() => void save({ timeZone: here }, "publish")}>
        Use {zoneName(here)}
      </Button>
    </section>
  );
}
