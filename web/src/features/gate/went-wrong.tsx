import { type RegressionExpectation, regressionExpectation } from "@contract";
import { Link } from "@tanstack/react-router";
import { ShieldCheck, ThumbsDown } from "lucide-react";
import { type FormEvent, type RefObject, useRef, useState } from "react";
import { typedLines } from "../../lib/typed-lines.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Field, Select, TextArea } from "../../ui/field.tsx";
import { FormError } from "../auth/form-error.tsx";
import { useMay } from "../auth/may.tsx";
import { useAddScenario } from "./gate.ts";
import { expectedOutcomes } from "./outcomes.ts";

/** Keeps a call or a conversation that went wrong, so that it never goes wrong that way again. */
export function WentWrong({ sourceId, spoken }: { sourceId: string; spoken: boolean }) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!useMay("agent.write")) return null;
  return (
    <>
      <Button
        ref={opener}
        variant="secondary"
        icon={<ThumbsDown aria-hidden className="size-4" />}
        onClick={() => setAsking(true)}
      >
        This went wrong
      </Button>
      {asking && <Ask sourceId={sourceId} spoken={spoken} onClose={() => setAsking(false)} returnTo={opener} />}
    </>
  );
}

interface AskProps {
  sourceId: string;
  spoken: boolean;
  onClose: () => void;
  returnTo: RefObject<HTMLButtonElement | null>;
}

function Ask({ sourceId, spoken, onClose, returnTo }: AskProps) {
  const add = useAddScenario();
  const [outcome, setOutcome] = useState<RegressionExpectation["outcome"]>("answered");
  const [never, setNever] = useState("");
  const [wrong, setWrong] = useState(false);
  const what = spoken ? "call" : "conversation";
  function submit(event: FormEvent) {
    event.preventDefault();
    const expectation = regressionExpectation.safeParse({ outcome, mustNotSay: typedLines(never), mustSay: [] });
    setWrong(!expectation.success);
    if (expectation.success) add.mutate({ sourceId, expectation: expectation.data, mustPass: true });
  }
  if (add.isSuccess) {
    return (
      <Dialog
        open
        onClose={onClose}
        returnTo={returnTo}
        title="It will be rehearsed"
        description={`From now on this ${what} is tried before every publishing, and nothing is published while it goes wrong.`}
      >
        <p className="flex items-start gap-2.5 text-sm text-ink-2">
          <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          Names, numbers and addresses were replaced.
        </p>
        <DialogActions>
          <Button variant="ghost" onClick={onClose}>
            Close
          </Button>
          <Link to="/app/settings/go-live" className={buttonClass()}>
            See what is rehearsed
          </Link>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      returnTo={returnTo}
      title={`What went wrong in this ${what}?`}
      description="Say what it should have done. Your receptionist is held to it before every publishing."
    >
      <form noValidate aria-label="This went wrong" onSubmit={submit} className="space-y-5">
        <Field label="What it should have done">
          <Select value={outcome} onChange={(event) => setOutcome(outcomeOf(event.target.value))}>
            {Object.entries(expectedOutcomes).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="What must never be said (optional)"
          hint="One phrase a line, as it was said."
          error={wrong ? "At most ten phrases of 200 characters." : undefined}
        >
          <TextArea rows={3} value={never} onChange={(event) => setNever(event.target.value)} />
        </Field>
        <FormError error={add.error} />
        <DialogActions>
          <Button variant="ghost" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" busy={add.isPending}>
            Rehearse it from now on
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const outcomeOf = (value: string) => regressionExpectation.shape.outcome.parse(value);
