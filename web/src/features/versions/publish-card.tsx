import type { AgentConfigView } from "@contract";
import { useNavigate } from "@tanstack/react-router";
import { BadgeCheck, PlayCircle } from "lucide-react";
import { toast } from "sonner";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormError } from "../auth/form-error.tsx";
import { useCheckVersion } from "../gate/gate.ts";
import { runWords } from "../gate/results.ts";
import { usePublishing } from "../publishing/publishing.tsx";
import { ChangeList } from "./change-list.tsx";

/** What answers calls, what would change, and the button that lets it. */
export function PublishCard({ config: { version, publishedVersion } }: { config: AgentConfigView }) {
  const publishing = usePublishing();
  const isDraft = version !== publishedVersion;
  return (
    <Card aria-labelledby="publish" className="overflow-hidden">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4 p-5">
        <div className="min-w-56 flex-1">
          <h2 id="publish" className="title text-xl">
            {isDraft ? `Version ${version} is waiting` : `Version ${version} is live`}
          </h2>
          <p className="mt-1 text-ink-2">
            {isDraft
              ? `Calls are answered with version ${publishedVersion}. Before a change counts, your receptionist rehearses the calls of a whole week.`
              : "Everything you saved answers your calls."}
          </p>
        </div>
        <div className="flex flex-wrap gap-2.5">
          <CheckOnly version={version} />
          {isDraft && (
            <Button
              busy={publishing.busy}
              icon={<BadgeCheck aria-hidden className="size-4" />}
              onClick={() => publishing.publish(version)}
            >
              Check and publish
            </Button>
          )}
        </div>
      </div>
      {isDraft && (
        <div className="border-t border-line px-5 py-3">
          <h3 className="eyebrow mb-1">What changes for callers</h3>
          <ChangeList from={publishedVersion} to={version} />
        </div>
      )}
    </Card>
  );
}

/** Rehearses and publishes nothing. */
function CheckOnly({ version }: { version: number }) {
  const check = useCheckVersion();
  const navigate = useNavigate();
  function run() {
    check.mutate(version, {
      onSuccess: (result) => {
        toast.success(runWords(result));
        void navigate({ to: "/app/settings/go-live/$runId", params: { runId: result.id } });
      },
    });
  }
  return (
    <>
      <Button
        variant="secondary"
        busy={check.isPending}
        icon={<PlayCircle aria-hidden className="size-4" />}
        onClick={run}
      >
        {check.isPending ? "Rehearsing…" : "Check only"}
      </Button>
      <FormError error={check.error} />
    </>
  );
}
