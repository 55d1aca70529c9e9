import { Link } from "@tanstack/react-router";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { useMay } from "../auth/may.tsx";
import type { Refusal } from "./refusal.ts";

interface RefusedDialogProps {
  refusal: Refusal;
  busy: boolean;
  onAnyway: () => void;
  onClose: () => void;
}

/** Why it was not published, what was said, and for owners the way past it. */
export function RefusedDialog({ refusal, busy, onAnyway, onClose }: RefusedDialogProps) {
  const mayOverride = useMay("agent.override");
  const [sure, setSure] = useState(false);
  const count = refusal.blocking.length;
  return (
    <Dialog
      open
      onClose={onClose}
      title={count === 1 ? "Not published: one check failed" : `Not published: ${count} checks failed`}
      description="Your receptionist was rehearsed with your changes. Calls are answered as before; your changes are kept as a draft."
    >
      <ul className="max-h-72 divide-y divide-line overflow-y-auto">
        {refusal.blocking.map(({ scenarioId, title, faults }) => (
          <li key={scenarioId} className="flex gap-3 py-3 first:pt-0">
            <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-bad" />
            <div className="min-w-0">
              <p className="font-medium">{title}</p>
              {faults.map((fault) => (
                <p key={fault} className="text-sm text-ink-2 first-letter:uppercase">
                  {fault}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <Link
        to="/app/settings/go-live/$runId"
        params={{ runId: refusal.gateRunId }}
        onClick={onClose}
        className="mt-3 inline-flex min-h-9 items-center text-sm font-medium text-link hover:underline"
      >
        Read what was said
      </Link>
      {sure && (
        <p role="alert" className="mt-3 rounded-md bg-warn-tint px-4 py-3 text-sm text-warn">
          Callers will meet what failed above. That you published anyway is written in the audit log.
        </p>
      )}
      <DialogActions>
        {mayOverride && !sure && (
          <Button variant="ghost" onClick={() => setSure(true)}>
            Publish anyway
          </Button>
        )}
        <Button variant={sure ? "secondary" : "primary"} onClick={onClose}>
          Keep as a draft
        </Button>
        {sure && (
          <Button variant="danger" busy={busy} onClick={onAnyway}>
            Yes, publish it
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
