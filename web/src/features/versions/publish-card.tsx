import type { AgentConfigView } from "@contract";
import { useNavigate } from "@tanstack/react-router";
import { BadgeCheck, PlayCircle } from "lucide-react";
import { toast } from "sonner";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormError } from "../auth/form-error.tsx";
import { AskTheOwner, useMay } from "../auth/may.tsx";
import { useCheckVersion } from "../gate/gate.ts";
import { runWords } from "../gate/results.ts";
import { usePublishing } from "../publishing/publishing.tsx";
import { ChangeList } from "./change-list.tsx";

/** What answers calls, what would change, and the button that lets it. */
export function PublishCard({ config: { version, publishedVersion } }: { config: AgentConfigView }) {
  const publishing = usePublishing();
  const check = useCheckVersion();
  const mayPublish = useMay("agent.write");
  const navigate = useNavigate();
  const isDraft = version !== publishedVersion;
  /** Rehearses and publishes nothing. */
  function rehearse() {
    check.mutate(version, {
      onSuccess: (result) => {
        toast.success(runWords(result));
        void navigate({ to: "/app/settings/go-live/$runId", params: { runId: result.id } });
      },
    });
  }
  return (
    <Card aria-labelledby="publish" className="overflow-hidden">
      <div className="space-y-4 p-5">
        <div>
          <h2 id="publish" className="title text-xl">
            {isDraft ? `Version ${version} is waiting` : `Version ${version} is live`}
          </h2>
          <p className="mt-1 text-ink-2">
            {isDraft
              ? `Calls are answered with version ${publishedVersion}. Before a change counts, dozens of calls are rehearsed with it.`
              : "Everything you saved answers your calls."}
          </p>
        </div>
        <FormError error={check.error} />
        {mayPublish ? (
          <div className="flex flex-wrap gap-2.5">
            {isDraft && (
              <Button
                busy={publishing.busy}
                icon={<BadgeCheck aria-hidden className="size-4" />}
                onClick={() => publishing.publish(version)}
              >
                {publishing.busy ? "Rehearsing…" : "Check and publish"}
              </Button>
            )}
            <Button
              variant="secondary"
              busy={check.isPending}
              disabled={publishing.busy}
              icon={<PlayCircle aria-hidden className="size-4" />}
              onClick={rehearse}
            >
              {check.isPending ? "Rehearsing…" : isDraft ? "Check only" : "Check it again"}
            </Button>
          </div>
        ) : (
          <AskTheOwner>Your role does not publish.</AskTheOwner>
        )}
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
