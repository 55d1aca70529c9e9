import type { OnboardingStep, StepQuestion as Question } from "@contract";
import { MessageCircleQuestion } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "@tanstack/react-router";
import { Button } from "../../../ui/button.tsx";
import { stepCorrections } from "@contract";
import { FormError } from "../../auth/form-error.tsx";
import { AskTheOwner, useMay } from "../../auth/may.tsx";
import { useShownRun } from "../correction.ts";
import { NumberEditor } from "../editors/number-editor.tsx";
import { useAnswerStep } from "../onboarding.ts";
import { NewestRunResults } from "../steps/launch-step.tsx";
import { TextEditor } from "../editors/text-editor.tsx";

/** What only a person can answer: its answers as buttons, or a place to type one. */
export function StepQuestion({ step, question }: { step: OnboardingStep; question: Question }) {
  const [mayAnswer, mayOverride] = [useMay("agent.write"), useMay("agent.override")];
  const answer = useAnswerStep(useShownRun().onboardingId, step.key);
  const [typing, setTyping] = useState(false);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  // Only an owner may publish what the gate refused; nobody else is offered it.
  const choices = question.choices.filter(({ correction }) => correction["publishAnyway"] === undefined || mayOverride);
  const typed = canType(question.code);
  return (
    <section
      ref={place}
      aria-label={`Question about ${step.title}`}
      className="relative mt-3 scroll-my-28 space-y-4 rounded-lg border border-lamp/50 bg-lamp-tint p-4 max-sm:-ml-11.5 sm:p-5"
    >
      <p className="flex items-start gap-2.5 font-medium">
        <MessageCircleQuestion aria-hidden className="mt-0.5 size-5 shrink-0 text-lamp-ink" />
        {question.text}
      </p>
      {question.code === "gate-failed" && (
        <div className="rounded-md bg-surface px-4 py-1">
          <NewestRunResults />
        </div>
      )}
      {mayAnswer ? (
        <>
          {choices.length > 0 && (
            <ul className="flex flex-wrap gap-2.5">
              {choices.map(({ label, correction }) => (
                <li key={label}>
                  <Button
                    variant="secondary"
                    className="h-auto! min-h-10 py-2 text-left whitespace-normal!"
                    disabled={answer.isPending}
                    onClick={() => answer.mutate(correction)}
                  >
                    {label}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {question.code === "gate-failed" && (
            <Link
              to="/app/settings/business"
              className="inline-flex min-h-9 items-center text-sm text-link underline underline-offset-3"
            >
              Change your settings
            </Link>
          )}
          {typed &&
            (choices.length === 0 || typing ? (
              <Typed code={question.code} />
            ) : (
              <Button variant="ghost" size="sm" className="-ml-3" onClick={() => setTyping(true)}>
                {question.code === "business-name" ? "Type the name" : "Another number or area code"}
              </Button>
            ))}
        </>
      ) : (
        <AskTheOwner>Your role does not set the receptionist up.</AskTheOwner>
      )}
      <FormError error={answer.error} />
    </section>
  );
}

const canType = (code: Question["code"]) =>
  code === "business-name" || code === "number-unavailable" || code === "number-not-owned" || code === "plan-numbers";

function Typed({ code }: { code: Question["code"] }) {
  if (code !== "business-name") return <NumberEditor />;
  return (
    <TextEditor
      step="signal"
      label="Business name"
      hint="As callers know you."
      initial=""
      schema={stepCorrections.signal.shape.businessName.unwrap()}
      wrong="Enter 1 to 120 characters."
      correct={(businessName) => ({ businessName })}
    />
  );
}
