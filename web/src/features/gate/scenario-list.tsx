import type { RegressionScenario } from "@contract";
import { Link } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { useMay } from "../auth/may.tsx";
import { ConfirmRemoval } from "../settings/confirm-removal.tsx";
import { useDeleteScenario, useScenarios } from "./gate.ts";
import { expectedOutcomes } from "./outcomes.ts";

/** The calls that went wrong and are tried before every publishing. */
export function ScenarioList() {
  const scenarios = useScenarios();
  const mayDelete = useMay("agent.write");
  const [leaving, setLeaving] = useState<RegressionScenario | null>(null);
  if (scenarios.isPending) return <SkeletonRows rows={1} label="Loading scenarios" />;
  if (scenarios.isError) return <ErrorState error={scenarios.error} onRetry={() => void scenarios.refetch()} />;
  if (scenarios.data.length === 0) {
    return (
      <p className="px-5 py-6 text-ink-2">
        None yet. When a call goes wrong, open it and press “This went wrong”: it is rehearsed before every publishing,
        without anybody’s personal data.
      </p>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {scenarios.data.map((scenario) => (
          <li key={scenario.id} data-testid="scenario-row" className="flex items-start gap-3 px-5 py-3.5">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                <span className="font-medium">{scenario.title}</span>
                {scenario.mustPass && <Badge tone="calm">Must pass</Badge>}
              </p>
              <p className="mt-0.5 text-sm text-ink-2">
                It should: {expectedOutcomes[scenario.expectation.outcome].toLowerCase()}
              </p>
              {scenario.expectation.mustNotSay.length > 0 && (
                <p className="text-sm text-ink-2">
                  Never to be said: {scenario.expectation.mustNotSay.map((each) => `“${each}”`).join(", ")}
                </p>
              )}
              <div className="flex flex-wrap items-start gap-x-5">
                <Disclosure
                  label={
                    <>
                      What the caller says<span className="sr-only"> in: {scenario.title}</span>
                    </>
                  }
                >
                  {() => (
                    <ol className="space-y-1 rounded-md bg-sunken/60 px-4 py-3 text-sm">
                      {scenario.callerLines.map((line, place) => (
                        <li key={place}>{line}</li>
                      ))}
                    </ol>
                  )}
                </Disclosure>
                {scenario.sourceId !== null && <Source id={scenario.sourceId} />}
              </div>
            </div>
            {mayDelete && (
              <IconButton label={`Delete scenario: ${scenario.title}`} onClick={() => setLeaving(scenario)}>
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {leaving !== null && <Leave scenario={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function Source({ id }: { id: string }) {
  const look = "inline-flex min-h-9 items-center text-sm font-medium text-link hover:underline";
  if (id.startsWith("call_")) {
    return (
      <Link to="/app/calls/$callId" params={{ callId: id }} className={look}>
        The call
      </Link>
    );
  }
  return (
    <Link to="/app/conversations/$conversationId" params={{ conversationId: id }} className={look}>
      The conversation
    </Link>
  );
}

function Leave({ scenario, onClose }: { scenario: RegressionScenario; onClose: () => void }) {
  const remove = useDeleteScenario();
  return (
    <ConfirmRemoval
      title="Stop rehearsing this?"
      description={`“${scenario.title}” is no longer tried before a publishing.`}
      remove="Delete"
      busy={remove.isPending}
      error={remove.error}
      onRemove={() =>
        remove.mutate(scenario.id, {
          onSuccess: () => {
            toast.success("Scenario deleted");
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}
