import { Clock } from "lucide-react";
import { toast } from "sonner";
import { browserZone, zoneName } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { useConfig, useSaveConfig } from "../settings/config.ts";

/** For a new owner who sits in another zone than the business was given: one press puts it right. */
export function ZoneHint() {
  const config = useConfig().data;
  const save = useSaveConfig();
  const here = browserZone();
  if (config === undefined || zoneName(config.timeZone) === zoneName(here)) return null;
  return (
    <section
      aria-label="Time zone"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-tint px-5 py-3.5 text-on-tint"
    >
      <Clock aria-hidden className="size-4.5 shrink-0" />
      <p className="min-w-48 flex-1">
        Your business runs on {zoneName(config.timeZone)} time; this device is in {zoneName(here)}.
      </p>
      <Button
        size="sm"
        variant="secondary"
        busy={save.isPending}
        onClick={() => save.mutate({ timeZone: here }, { onSuccess: () => toast.success("Time zone changed") })}
      >
        Use {zoneName(here)}
      </Button>
    </section>
  );
}
