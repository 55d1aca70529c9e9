import { Link } from "@tanstack/react-router";
import { LoaderCircle, PencilLine } from "lucide-react";
import { Button, buttonClass } from "../../ui/button.tsx";
import { useMay } from "../auth/may.tsx";
import { useConfig } from "../settings/config.ts";
import { usePublishing } from "./publishing.tsx";

/** Says that callers do not hear the newest version yet, and publishes it. */
export function DraftBanner() {
  const config = useConfig().data;
  const { busy, publish } = usePublishing();
  const mayPublish = useMay("agent.write");
  const isDraft = config !== undefined && config.version !== config.publishedVersion;
  return (
    <div role="status">
      {busy ? (
        <p className="fade-in mb-6 flex items-center gap-3 rounded-lg bg-lamp-tint px-5 py-3.5 text-lamp-ink">
          <LoaderCircle aria-hidden className="size-4.5 shrink-0 animate-spin" />
          Rehearsing calls with your changes before they count…
        </p>
      ) : (
        isDraft && (
          <div className="fade-in mb-6 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-tint px-5 py-3 text-on-tint">
            <PencilLine aria-hidden className="size-4.5 shrink-0" />
            <p className="min-w-48 flex-1">
              Some changes are not published yet. Calls are answered with version {config.publishedVersion}.
            </p>
            <div className="flex flex-wrap gap-2">
              <Link to="/app/settings/go-live" className={buttonClass("ghost", "sm")}>
                See them
              </Link>
              {mayPublish && (
                <Button size="sm" onClick={() => publish(config.version)}>
                  Publish
                </Button>
              )}
            </div>
          </div>
        )
      )}
    </div>
  );
}
