import type { AgentConfigView } from "@contract";
import { type ReactNode, useState } from "react";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useMay } from "../auth/may.tsx";
import { useConfig } from "./config.ts";
import { FormScope } from "./form-scope.ts";

interface WithConfigProps {
  /** Stays as it is when a version is saved: for lists, each entry of which is a form of its own. */
  lasting?: boolean;
  children: (config: AgentConfigView) => ReactNode;
}

/**
 * Shows a settings form once the configuration is there; a new saved version starts the form afresh. One that somebody
 * else has saved waits until nothing is unsaved here.
 */
export function WithConfig({ lasting = false, children }: WithConfigProps) {
  const config = useConfig();
  const mayChange = useMay("agent.write");
  const [unsaved, setUnsaved] = useState(false);
  const [begun, setBegun] = useState(config.data);
  if (config.data !== begun && (begun === undefined || !unsaved)) setBegun(config.data);
  if (config.isPending) {
    return (
      <div role="status" aria-label="Loading settings">
        <Skeleton className="h-80 rounded-lg" />
      </div>
    );
  }
  if (config.isError) return <ErrorState error={config.error} onRetry={() => void config.refetch()} />;
  // A list is searched and read on by whoever may not change it, so its own buttons ask what they may do.
  if (lasting) return <>{children(config.data)}</>;
  const shown = begun ?? config.data;
  return (
    <FormScope value={setUnsaved}>
      <fieldset key={shown.version} disabled={!mayChange} className="min-w-0">
        {children(shown)}
      </fieldset>
      <p role="status" className="mt-3 px-1 text-sm text-ink-3 empty:hidden">
        {shown.version !== config.data.version &&
          "Something was saved meanwhile. These fields show what was before it; saving them leaves everything else as it is."}
      </p>
    </FormScope>
  );
}
