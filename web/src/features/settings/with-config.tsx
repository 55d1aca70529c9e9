import type { AgentConfigView } from "@contract";
import type { ReactNode } from "react";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useMay } from "../auth/may.tsx";
import { useConfig } from "./config.ts";

interface WithConfigProps {
  /** Stays as it is when a version is saved: for lists, each entry of which is a form of its own. */
  lasting?: boolean;
  children: (config: AgentConfigView) => ReactNode;
}

/** Shows a settings form once the configuration is there; a new saved version starts the form afresh. */
export function WithConfig({ lasting = false, children }: WithConfigProps) {
  const config = useConfig();
  const mayChange = useMay("agent.write");
  if (config.isPending) {
    return (
      <div role="status" aria-label="Loading settings">
        <Skeleton className="h-80 rounded-lg" />
      </div>
    );
  }
  if (config.isError) return <ErrorState error={config.error} onRetry={() => void config.refetch()} />;
  return (
    <fieldset key={lasting ? "lasting" : config.data.version} disabled={!mayChange} className="min-w-0">
      {children(config.data)}
    </fieldset>
  );
}
